package io.aetherflow.files.nested;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;

/** A string with a NUL or half a surrogate pair: JSON can write it, no table can store it. */
final class UnstorableText extends JsonParseException {

    private static final long serialVersionUID = 1L;

    UnstorableText(JsonParser parser) {
        super(parser, "text that can't be stored");
    }
}
