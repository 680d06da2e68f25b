package io.aetherflow.files.kit;

import static io.aetherflow.files.kit.MalformedFiles.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Faults of those who write delimited text. */
final class Texts {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("IBM850"),
            Charset.forName("windows-1252"));

    private Texts() {}

    private static Charset charset(Random random) {
        return CHARSETS.get(random.nextInt(CHARSETS.size()));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every line in an encoding of its own. */
    static byte[] swappedEncodings(Table table, Random random) {
        byte[] bytes = new byte[0];
        for (String line : table.lines(",")) {
            bytes = Bytes.joined(bytes, (line + "\n").getBytes(charset(random)));
        }
        return bytes;
    }

    /** Written in one encoding, read in another and written again. */
    static byte[] mojibake(Table table, Random random) {
        return new String(table.bytes(), charset(random)).getBytes(charset(random));
    }

    static byte[] wrongMark(Table table, Random random) {
        byte[] mark = any(List.of("\uFEFF".getBytes(StandardCharsets.UTF_16LE), utf8("\uFEFF")), random);
        return Bytes.joined(mark, table.text().getBytes(charset(random)));
    }

    static byte[] halfWide(Table table, Random random) {
        byte[] wide = table.text().getBytes(StandardCharsets.UTF_16LE);
        return Bytes.joined(Bytes.cut(wide, random), table.bytes());
    }

    static byte[] unclosedQuote(Table table, Random random) {
        List<String> lines = table.lines(",");
        int at = random.nextInt(lines.size());
        lines.set(at, lines.get(at).replaceFirst(",", ",\""));
        return utf8(String.join("\n", lines).repeat(1 + random.nextInt(40)));
    }

    static byte[] strayQuotes(Table table, Random random) {
        StringBuilder text = new StringBuilder(table.text());
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            text.insert(random.nextInt(text.length()), '"');
        }
        return utf8(text.toString());
    }

    static byte[] nuls(Table table, Random random) {
        return withCharacters(table, random, "\0");
    }

    static byte[] controls(Table table, Random random) {
        return withCharacters(
                table, random, "\u0001\u0007\u0008\u000B\u000C\u001A\u001B\u007F\u0085\u2028\uFFFD\uFFFF\u200B");
    }

    private static byte[] withCharacters(Table table, Random random, String characters) {
        StringBuilder text = new StringBuilder(table.text());
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), characters.charAt(random.nextInt(characters.length())));
        }
        return utf8(text.toString());
    }

    static byte[] mixedDelimiters(Table table, Random random) {
        StringBuilder text = new StringBuilder();
        for (String line : table.lines(",")) {
            text.append(line.replace(",", any(List.of(",", ";", "\t", "|", ", "), random)))
                    .append('\n');
        }
        return utf8(text.toString());
    }

    static byte[] ragged(Table table, Random random) {
        List<String> lines = table.lines(",");
        lines.replaceAll(line -> switch (random.nextInt(4)) {
            case 0 -> line + ",more,and more";
            case 1 -> line.substring(0, line.indexOf(','));
            case 2 -> line.replaceFirst(",", ",,");
            default -> line;
        });
        return utf8(String.join("\n", lines));
    }

    static byte[] mixedLineEnds(Table table, Random random) {
        StringBuilder text = new StringBuilder();
        for (String line : table.lines(",")) {
            text.append(line).append(any(List.of("\n", "\r", "\r\n", "\n\r", "\r\r\n", "\u0085"), random));
        }
        return utf8(text.toString());
    }

    static byte[] hugeCell(Table table, Random random) {
        String cell = any(List.of("x", "x ", ",", "\"\"", "é"), random).repeat(300_000 + random.nextInt(400_000));
        boolean quoted = random.nextBoolean();
        return utf8(table.text() + "A-1,2024-01-01," + (quoted ? '"' + cell + '"' : cell) + ",1,1,1,x\n");
    }

    static byte[] manyColumns(Table table, Random random) {
        return utf8(table.text() + "x,".repeat(900 + random.nextInt(20_000)) + "\n");
    }

    static byte[] blankLines(Table table, Random random) {
        return utf8(any(List.of("\n", " \n", ",,,,,,\n", "\r"), random).repeat(10_000) + table.text());
    }

    static byte[] titles(Table table, Random random) {
        String title = "Sales report; all stores, \"2024\"\n\nmade by,Ann\n".repeat(1 + random.nextInt(8));
        return utf8(title + table.text() + "\nTotal,,,,,12345.60,\n" + "* provisional\n");
    }

    static byte[] noHeader(Table table, Random random) {
        List<String> lines = table.lines(any(List.of(",", ";"), random));
        return utf8(String.join("\r\n", lines.subList(1, lines.size())));
    }

    static byte[] repeatedHeader(Table table, Random random) {
        return utf8(table.text().repeat(2 + random.nextInt(5)));
    }
}
