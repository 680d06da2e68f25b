package io.aetherflow.app.malformed;

import io.aetherflow.core.dataset.TabularFiles;
import io.aetherflow.files.kit.MalformedFiles;
import io.aetherflow.files.kit.MalformedFiles.Malformed;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Broken files of every format, one for each seed: every other one is delimited text with a fault of the kit, the rest are
 * the sample files in all formats, plain or compressed, spoiled inside their packing or with it.
 */
public final class Specimens {

    private static final long BASE = 20_261_121L;
    /** A Parquet file takes an engine of its own for each look. */
    private static final int PARQUET_LEFT_OUT = 4;

    private final List<Sound> sound;

    public Specimens(TabularFiles files, Path folder) throws IOException, SQLException {
        sound = new SoundFiles(files, folder).all();
    }

    public Malformed of(long seed) {
        return seed % 2 == 0 ? MalformedFiles.of(seed / 2) : spoiled(seed);
    }

    private Malformed spoiled(long seed) {
        Random random = new Random((BASE + seed) * 0x9E3779B97F4A7C15L);
        Sound whole = choice(random);
        Sound inside = random.nextInt(5) == 0 ? whole : spoiledInside(whole, random);
        Sound packed = random.nextInt(4) == 0 ? inside.zipped() : inside;
        boolean outside = inside == whole || random.nextInt(10) == 0;
        byte[] bytes = outside ? Edit.some(packed.bytes(), random) : packed.bytes();
        return new Malformed(String.format(Locale.ROOT, "spoiled-%d-%s", seed, packed.name()), bytes);
    }

    private Sound choice(Random random) {
        Sound first = sound.get(random.nextInt(sound.size()));
        boolean again = first.name().endsWith(".parquet") && random.nextInt(PARQUET_LEFT_OUT) > 0;
        return again ? choice(random) : first;
    }

    private static Sound spoiledInside(Sound whole, Random random) {
        if (!whole.workbook()) {
            return whole.with("", bytes -> Edit.some(bytes, random));
        }
        List<String> parts = List.copyOf(whole.parts().keySet());
        String part = random.nextBoolean() ? Workbooks.SHEET : parts.get(random.nextInt(parts.size()));
        return whole.with(part, bytes -> Edit.some(bytes, random));
    }
}
