package io.aetherflow.plugins.finance;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 64 well mixed bits of several values: FNV-1a over texts, then the finish of splitmix64. */
final class Hashes {

    static final long START = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    /** A missing text differs from an empty one. */
    static long add(long hash, @Nullable String text) {
        long more = hash;
        int length = text == null ? 0 : text.length();
        for (int i = 0; text != null && i < length; i++) {
            more = (more ^ text.charAt(i)) * PRIME;
        }
        return (more ^ (text == null ? -1 : length)) * PRIME;
    }

    /** Numbers that are equal give the same, whatever their scale. */
    static long add(long hash, BigDecimal number) {
        return mix(hash ^ Double.doubleToLongBits(number.doubleValue()));
    }

    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
