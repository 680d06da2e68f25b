package io.aetherflow.files;

import io.aetherflow.core.dataset.FileSource;
import io.aetherflow.core.dataset.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decides a file's encoding: a byte order mark, else what the uploader says, else UTF-16 by its NULs, else UTF-8 where the
 * bytes are that, else the one-byte encoding in which the words read best. Where the beginning leaves a doubt, the whole
 * file is looked through: one that is ASCII for megabytes may have its first accent late.
 */
final class Encodings {

    private final FileHead head;
    private final FileSource source;
    private final Refusals refusals;

    Encodings(FileHead head, FileSource source, Refusals refusals) {
        this.head = head;
        this.source = source;
        this.refusals = refusals;
    }

    TextEncoding choose(ReadOptions options) throws IOException {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(head);
        if (mark.isPresent()) {
            return TextEncoding.certain(mark.get().charset(), mark.get().length());
        }
        if (options.encoding() != null) {
            return TextEncoding.asked(options, refusals);
        }
        Optional<Charset> wide = WideText.charset(head);
        return wide.isPresent() ? TextEncoding.certain(wide.get(), 0) : narrow(scan());
    }

    private EncodingScan scan() throws IOException {
        EncodingScan beginning = new EncodingScan();
        beginning.scan(new ByteArrayInputStream(head.bytes()));
        if (head.whole() || beginning.sure()) {
            return beginning;
        }
        EncodingScan all = new EncodingScan();
        try (InputStream in = StorageFailures.open(source)) {
            all.scan(in);
        }
        return all;
    }

    private static TextEncoding narrow(EncodingScan scan) {
        Optional<Charset> legacy = scan.utf8() ? Optional.empty() : LegacyEncodings.best(scan.words());
        Charset charset = legacy.orElse(StandardCharsets.UTF_8);
        return new TextEncoding(charset, 0, decoded(scan, charset), legacy.isPresent());
    }

    /** Words may be cut within a character. */
    private static String decoded(EncodingScan scan, Charset charset) {
        byte[] words = String.join("\n", scan.words()).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE)
                    .decode(ByteBuffer.wrap(words))
                    .toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
