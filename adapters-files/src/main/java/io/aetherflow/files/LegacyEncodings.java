package io.aetherflow.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the one-byte encodings of Western files apart: the one in which the words read most like words. */
final class LegacyEncodings {

    /** Of those in which the words read equally well, the first is taken: it is the commonest. */
    private static final List<Charset> CANDIDATES = Stream.of(
                    "windows-1252", "IBM850", "IBM437", "ISO-8859-15", "x-MacRoman", "ISO-8859-1")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** Where fewer of the words read like words, it is none of these encodings. */
    private static final double LEAST = 0.5;

    private static final double NO_TEXT = -5;
    /** The commonest encoding needs a little less to be believed. */
    private static final double PRIOR = 0.5;

    private LegacyEncodings() {}

    private record Reading(Charset charset, double score, double plausible) {}

    /**
     * The encoding in which words read best.
     *
     * @param words not all ASCII, each byte as the character of its value
     * @return empty where the words look like none of Western text
     */
    static Optional<Charset> best(Collection<String> words) {
        Reading best = new Reading(StandardCharsets.UTF_8, 0, 0);
        for (Charset candidate : CANDIDATES) {
            Reading reading = read(candidate, words);
            if (reading.score() > best.score() && reading.plausible() >= LEAST) {
                best = reading;
            }
        }
        return best.plausible() > 0 ? Optional.of(best.charset()) : Optional.empty();
    }

    private static Reading read(Charset charset, Collection<String> words) {
        double total = charset.equals(CANDIDATES.get(0)) ? PRIOR : 0;
        int plausible = 0;
        for (String word : words) {
            double score = score(charset, word);
            total += score;
            plausible += score > 0 ? 1 : 0;
        }
        return new Reading(charset, total, (double) plausible / words.size());
    }

    private static double score(Charset charset, String word) {
        try {
            return WordScore.of(decode(charset, word));
        } catch (CharacterCodingException e) {
            return NO_TEXT;
        }
    }

    private static String decode(Charset charset, String word) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(word.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
    }
}
