package io.aetherflow.files.kit;

import static io.aetherflow.files.kit.MalformedFiles.utf8;

import java.util.List;
import java.util.Random;

/**
 * One way in which files are broken.
 *
 * @param ending of the file's name
 */
record Fault(String name, String ending, Spoiled spoiled) {

    /** Makes a broken file of a sound table. */
    interface Spoiled {
        byte[] of(Table table, Random random);
    }

    /** In an order that stays: seeds count on it. */
    static final List<Fault> ALL = List.of(
            csv("truncated", (table, random) -> Bytes.cut(table.bytes(), random)),
            csv("bit-flips", (table, random) -> Bytes.flipped(table.bytes(), 1 + random.nextInt(30), random)),
            csv("random-bytes", (table, random) -> Bytes.random(random)),
            csv("bytes-strewn-in", (table, random) -> Bytes.strewn(table.bytes(), random)),
            csv("swapped-encodings", Texts::swappedEncodings),
            csv("mojibake", Texts::mojibake),
            csv("mark-of-another-encoding", Texts::wrongMark),
            csv("half-utf-16", Texts::halfWide),
            csv("unclosed-quote", Texts::unclosedQuote),
            csv("stray-quotes", Texts::strayQuotes),
            csv("nul-bytes", Texts::nuls),
            csv("control-characters", Texts::controls),
            csv("mixed-delimiters", Texts::mixedDelimiters),
            csv("ragged-rows", Texts::ragged),
            csv("mixed-line-ends", Texts::mixedLineEnds),
            csv("huge-cell", Texts::hugeCell),
            csv("very-many-columns", Texts::manyColumns),
            csv("very-many-blank-lines", Texts::blankLines),
            csv("titles-and-totals", Texts::titles),
            csv("header-alone", (table, random) -> utf8(table.lines(",").get(0))),
            csv("no-header", Texts::noHeader),
            csv("repeated-header", Texts::repeatedHeader),
            csv("empty", (table, random) -> utf8(" \n\t".substring(0, random.nextInt(4)))),
            csv("web-page", Foreign::html),
            csv("lfs-pointer", Foreign::lfs),
            csv("json", Foreign::json),
            csv("xml", Foreign::xml),
            csv("pdf", Foreign::pdf),
            csv("archive", Foreign::zip),
            new Fault("false-workbook", "xlsx", Foreign::workbook),
            new Fault("old-workbook", "xls", Foreign::oldWorkbook),
            new Fault("false-parquet", "parquet", Foreign::parquet),
            gzip("gzip-truncated", (table, random) -> Bytes.cut(Bytes.gzip(table.bytes()), random)),
            gzip("gzip-damaged", (table, random) -> Bytes.flipped(Bytes.gzip(table.bytes()), 1, random)),
            gzip("gzip-with-a-tail", (table, random) -> Bytes.joined(Bytes.gzip(table.bytes()), Bytes.random(random))),
            gzip("gzip-twice", (table, random) -> Bytes.gzip(Bytes.gzip(table.bytes()))),
            gzip("gzip-bomb", (table, random) -> Bytes.gzip(new byte[(2 + random.nextInt(8)) << 20])));

    private static Fault csv(String name, Spoiled spoiled) {
        return new Fault(name, "csv", spoiled);
    }

    private static Fault gzip(String name, Spoiled spoiled) {
        return new Fault(name, "csv.gz", spoiled);
    }
}
