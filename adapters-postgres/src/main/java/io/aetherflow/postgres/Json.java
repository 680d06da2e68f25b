package io.aetherflow.postgres;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aetherflow.core.dataset.HeaderMapping;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the model's records stand in JSON columns: components by their names, decimals as exact strings, whole numbers as
 * {@code Long}. The names of those components are a stored format.
 */
public final class Json {

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A " + value.getClass().getSimpleName() + " can't be stored", e);
        }
    }

    public static @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored " + type.getSimpleName() + " can't be read", e);
        }
    }

    public static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored value can't be read", e);
        }
    }

    public static <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .addMixIn(HeaderMapping.class, HeaderPairs.class)
                .build();
        mapper.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        mapper.getFactory().setCharacterEscapes(new WithoutNul());
        return mapper;
    }

    /** Postgres can't hold the character 0, in jsonb not even as an escape. */
    private static final class WithoutNul extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final SerializableString REPLACEMENT = new SerializedString("\uFFFD");

        private final int[] escapes = standardAsciiEscapesForJSON();

        WithoutNul() {
            escapes[0] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            return ch == 0 ? REPLACEMENT : null;
        }
    }
}
