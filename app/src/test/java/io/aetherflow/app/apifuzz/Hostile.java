package io.aetherflow.app.apifuzz;

import java.util.List;
import java.util.Random;

/** Values that break what was not written with care. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "a\r\nX-Evil: 1",
            "\ufeff",
            "\u202eabc",
            "😀",
            "e\u0301\u0323\u0301",
            "ﷺ",
            "' or 1=1 --",
            "'; drop table users; --",
            "\") ; vacuum ; --",
            "%s%s%n%x",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "file:///etc/passwd",
            "/dev/null",
            "CON",
            "null",
            "undefined",
            "true",
            "NaN",
            "-0",
            "1e999",
            "99999999999999999999999999",
            "-9223372036854775809",
            "0x41",
            "=1+1",
            "*",
            "\\",
            "\"",
            "[]",
            "{}",
            "a,b;c|d",
            "2026-02-30",
            "+275760-09-13T00:00:00.001Z");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "9223372036854775808",
            "123456789012345678901234567890123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "[]",
            "[null]",
            "[[[[]]]]",
            "{}",
            "{\"a\":{\"b\":[{}]}}",
            "{\"\":\"\"}",
            "{\"\\u0000\":null}");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"text\"",
            "[]",
            "[{}]",
            "{",
            "}",
            "{\"a\"",
            "{\"a\":1,\"a\":2}",
            "{} {}",
            "{\"__proto__\":{}}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "\u0000",
            "\ufeff{}",
            "// {}",
            "{'a':1}",
            "{\"a\":NaN}",
            "a=b&c=d",
            "<a/>");

    private Hostile() {}

    static String text(Random random) {
        int pick = random.nextInt(TEXTS.size() + 4);
        return switch (pick) {
            case 0 -> "x".repeat(10_000);
            case 1 -> "é".repeat(1 + random.nextInt(300));
            case 2 -> String.valueOf((char) (0xD800 + random.nextInt(0x800)));
            case 3 -> random(random);
            default -> TEXTS.get(pick - 4);
        };
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x3000));
        }
        return text.toString();
    }

    /** A JSON value of any kind. */
    static String json(Random random) {
        int pick = random.nextInt(JSON.size() + 3);
        return switch (pick) {
            case 0 -> "[".repeat(2000) + "]".repeat(2000);
            case 1 -> "\"" + "y".repeat(10_000) + "\"";
            case 2 -> "[" + "1,".repeat(5000) + "1]";
            default -> JSON.get(pick - 3);
        };
    }

    /** A body that is no JSON object of any use. */
    static String body(Random random) {
        int pick = random.nextInt(BODIES.size() + 2);
        return switch (pick) {
            case 0 -> "{\"a\":".repeat(5000);
            case 1 -> "[".repeat(100_000);
            default -> BODIES.get(pick - 2);
        };
    }
}
