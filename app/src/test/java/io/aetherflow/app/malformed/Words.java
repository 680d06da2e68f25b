package io.aetherflow.app.malformed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Words that readers trip over. */
final class Words {

    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "-1E-999999999",
            "1e2147483648",
            "99999999999999999999999999999999999999999999",
            "-9223372036854775809",
            "9223372036854775807",
            "4294967296",
            "-1",
            "0",
            "00000000000000000000000000001",
            "1.7976931348623159e308",
            "4.9e-325",
            "NaN",
            "-Infinity",
            "0x7f",
            "1,2,3.4.5",
            "1.0000000000000000000000000000001",
            "29/02/2023",
            "0000-00-00",
            "-99999-12-31",
            "+999999999-12-31",
            "24:60:61",
            "1e",
            "--5",
            "٣٤",
            "(((1)))",
            "100%%");

    private static final List<String> TEXTS = List.of(
            "\"",
            "\"\"\"",
            "\"\n",
            "\0",
            "\uFEFF",
            "\uFFFE",
            "\r",
            "\u2028",
            "\uD83D\uDE00",
            "\u202E",
            "\\u0000",
            "\\ud800",
            "\\",
            "{",
            "}",
            "[[[[[[[[",
            "{\"a\":".repeat(40),
            "[".repeat(300),
            "null",
            "{}",
            "{\"a\":{\"b\":[1,{\"c\":[]}]}},",
            "\"\":\"\",",
            "<",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x",
            "&lol;",
            "&#0;",
            "&#xD800;",
            "&#99999999999;",
            "<!DOCTYPE a [<!ENTITY lol \"lol\">]>",
            "<a>".repeat(100),
            "<a b=\"",
            "xmlns:x=\"\"",
            "<row>",
            "</row>",
            "<c r=\"XFD1048577\" t=\"s\"><v>99999999</v></c>",
            "<row r=\"4294967297\">",
            " t=\"d\"",
            " t=\"e\"",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            ",".repeat(1_200),
            "\n".repeat(500),
            " ".repeat(300),
            "sep=;\n",
            "=cmd|' /C calc'!A0",
            "'; DROP TABLE users; --",
            "x".repeat(5_000),
            "%s%n%d",
            "../../etc/passwd");

    private Words() {}

    static byte[] any(Random random) {
        if (random.nextInt(4) == 0) {
            return number(random);
        }
        return bytes(TEXTS, random);
    }

    static byte[] number(Random random) {
        return bytes(NUMBERS, random);
    }

    private static byte[] bytes(List<String> words, Random random) {
        return words.get(random.nextInt(words.size())).getBytes(StandardCharsets.UTF_8);
    }
}
