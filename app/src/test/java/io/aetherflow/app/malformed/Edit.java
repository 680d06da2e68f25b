package io.aetherflow.app.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One small wrong to a file's bytes. */
enum Edit {
    CUT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, at(bytes, random));
        }
    },
    FLIP {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] flipped = bytes.clone();
            for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
                flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            return flipped;
        }
    },
    OVERWRITE {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] other = new byte[1 + random.nextInt(8)];
            random.nextBytes(other);
            int at = at(bytes, random);
            return replaced(bytes, at, Math.min(bytes.length, at + other.length), other);
        }
    },
    LEAVE_OUT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = at(bytes, random);
            return replaced(bytes, at, end(bytes, at, random), new byte[0]);
        }
    },
    REPEAT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = at(bytes, random);
            byte[] slice = Arrays.copyOfRange(bytes, at, end(bytes, at, random));
            byte[] many = new byte[slice.length * (1 + random.nextInt(30))];
            for (int i = 0; i < many.length; i++) {
                many[i] = slice[i % slice.length];
            }
            return replaced(bytes, at, at, many);
        }
    },
    INSERT {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = at(bytes, random);
            return replaced(bytes, at, at, Words.any(random));
        }
    },
    OTHER_NUMBER {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            int at = at(bytes, random);
            while (at < bytes.length && !digit(bytes[at])) {
                at++;
            }
            int end = at;
            while (end < bytes.length && digit(bytes[end])) {
                end++;
            }
            return replaced(bytes, at, end, Words.number(random));
        }

        private boolean digit(byte b) {
            return b >= '0' && b <= '9';
        }
    },
    OTHER_MARK {
        @Override
        byte[] apply(byte[] bytes, Random random) {
            byte[] marks = "\",;\t\n\r{}[]:<>/&='|\\ \0".getBytes(StandardCharsets.US_ASCII);
            byte from = marks[random.nextInt(marks.length)];
            byte to = marks[random.nextInt(marks.length)];
            byte[] other = bytes.clone();
            int rare = 1 + random.nextInt(20);
            for (int i = 0; i < other.length; i++) {
                if (other[i] == from && random.nextInt(rare) == 0) {
                    other[i] = to;
                }
            }
            return other;
        }
    };

    static final List<Edit> ALL = List.of(values());

    /** Longest slice that an edit takes: files stay small. */
    private static final int SLICE = 200;

    abstract byte[] apply(byte[] bytes, Random random);

    static byte[] some(byte[] bytes, Random random) {
        byte[] edited = bytes;
        for (int i = random.nextInt(4); i >= 0; i--) {
            edited = ALL.get(random.nextInt(ALL.size())).apply(edited, random);
        }
        return edited;
    }

    private static int at(byte[] bytes, Random random) {
        return random.nextInt(bytes.length + 1);
    }

    private static int end(byte[] bytes, int at, Random random) {
        return Math.min(bytes.length, at + 1 + random.nextInt(SLICE));
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] other) {
        byte[] replaced = new byte[bytes.length - (to - from) + other.length];
        System.arraycopy(bytes, 0, replaced, 0, from);
        System.arraycopy(other, 0, replaced, from, other.length);
        System.arraycopy(bytes, to, replaced, from + other.length, bytes.length - to);
        return replaced;
    }
}
