package io.aetherflow.files.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Files that are broken as real ones are: cut off, with flipped bits, swapped encodings, unclosed quotes, ragged rows, of
 * another kind than their name says. The same seed gives the same files. Some can still be read, most in part: what holds
 * for all is that they give records or a refusal in words, soon.
 */
public final class MalformedFiles {

    private MalformedFiles() {}

    /**
     * A file.
     *
     * @param name says its fault, its number and its seed; ends as an uploaded file's does
     */
    public record Malformed(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name + " (" + bytes.length + " bytes)";
        }
    }

    /** The one file of a seed: faults follow one another, so that as many seeds as there are faults show all. */
    public static Malformed of(long seed) {
        List<Fault> faults = Fault.ALL;
        Fault fault = faults.get((int) Math.floorMod(seed, (long) faults.size()));
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        byte[] bytes = fault.spoiled().of(new Table(random), random);
        return new Malformed(String.format(Locale.ROOT, "%s-%d.%s", fault.name(), seed, fault.ending()), bytes);
    }

    /** So many files, from a seed on. */
    public static Stream<Malformed> stream(long seed, int count) {
        return Stream.iterate(seed, n -> n + 1).limit(count).map(MalformedFiles::of);
    }

    /** How many kinds of faults there are. */
    public static int kinds() {
        return Fault.ALL.size();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
