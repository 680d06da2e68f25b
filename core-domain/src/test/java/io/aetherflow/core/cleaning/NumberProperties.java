package io.aetherflow.core.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberProperties {

    private static final String[] GROUPINGS = {"", ",", ".", "'", "\u2019", " ", "\u00A0", "\u202F"};
    private static final String[][] AROUND = {
        {"", ""},
        {"£", ""},
        {"€ ", ""},
        {"", " €"},
        {"USD ", ""},
        {"", "\u00A0EUR"},
        {"US$", ""},
        {"$", ""},
        {"", " kr"},
        {"Rs. ", ""},
        {"", "zł"}
    };
    private static final String[][] NEGATIVES = {{"-", ""}, {"(", ")"}, {"", "-"}, {"\u2212", ""}, {"- ", ""}};

    record Style(char mark, String grouping, String[] around, String[] negative, boolean plus) {

        String write(BigDecimal value) {
            String plain = value.abs().toPlainString();
            int point = plain.indexOf('.');
            String whole = point < 0 ? plain : plain.substring(0, point);
            String number = group(whole) + (point < 0 ? "" : mark + plain.substring(point + 1));
            String marked = around[0] + number + around[1];
            if (value.signum() < 0) {
                return negative[0] + marked + negative[1];
            }
            return plus ? "+" + marked : marked;
        }

        private String group(String digits) {
            StringBuilder grouped = new StringBuilder(digits);
            for (int at = digits.length() - 3; at > 0; at -= 3) {
                grouped.insert(at, grouping);
            }
            return grouped.toString();
        }
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of('.', ','),
                        Arbitraries.of(GROUPINGS),
                        Arbitraries.of(AROUND),
                        Arbitraries.of(NEGATIVES),
                        Arbitraries.of(true, false))
                .as(Style::new)
                .filter(style -> !style.grouping().equals(String.valueOf(style.mark())));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(28).negate(), BigInteger.TEN.pow(28)),
                        Arbitraries.integers().between(0, 12))
                .as(BigDecimal::new);
    }

    @Property(tries = 2000, seed = "37183981722")
    void whatIsWrittenInAnyStyleIsReadExactly(@ForAll("numbers") BigDecimal value, @ForAll("styles") Style style) {
        NumberParser parser = new NumberParser(style.mark(), false);

        assertThat(parser.parse(style.write(value))).as(style.write(value)).isEqualTo(value);
    }

    @Property(tries = 500, seed = "67647820724")
    void scientificNotationIsExact(@ForAll("numbers") BigDecimal value) {
        BigDecimal read = new NumberParser('.', false)
                .parse(new BigDecimal(value.unscaledValue(), value.scale() - 30).toString());

        assertThat(read).isEqualByComparingTo(value.scaleByPowerOfTen(30));
    }

    @Property(tries = 500, seed = "37312226710")
    void percentsAreHundredths(@ForAll("numbers") BigDecimal value) {
        assertThat(new NumberParser('.', true).parse(value.toPlainString() + " %"))
                .isEqualTo(value.movePointLeft(2));
        assertThat(new NumberParser('.', false).parse(value.toPlainString() + " %"))
                .isNull();
    }

    @Property(tries = 2000, seed = "18669678171")
    void noTextBreaksTheParser(@ForAll("junk") String cell) {
        NumberParser parser = new NumberParser(',', true);
        BigDecimal read = parser.parse(cell);

        assertThat(read == null || cell.chars().anyMatch(c -> c >= '0' && c <= '9'))
                .isTrue();
    }

    /** The one pass over plain cells says what the way for odd ones would say. */
    @Property(tries = 5000, seed = "51730264417")
    void plainCellsAreReadAsOddOnesWouldBe(@ForAll("plain") String cell, @ForAll("marks") char mark) {
        NumberText text = NumberText.of(cell);
        BigDecimal value = text == null ? null : NumberCore.parse(text.core(), mark);
        BigDecimal odd = value == null || !text.negative() ? value : value.negate();

        assertThat(new NumberParser(mark, false).parse(cell)).as(cell).isEqualTo(odd);
    }

    @Provide
    Arbitrary<Character> marks() {
        return Arbitraries.of('.', ',');
    }

    /** Digits, signs and marks in any order, up to more digits than a long holds. */
    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(24),
                Arbitraries.strings().withChars("0019.,-").ofMinLength(1).ofMaxLength(10),
                numbers().map(BigDecimal::toPlainString));
    }

    @Provide
    Arbitrary<String> junk() {
        return Arbitraries.strings()
                .withChars("0123456789.,-+()%eE $£'\u00A0abUSD")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(cell -> !Texts.trim(cell).isEmpty())
                .map(Texts::trim);
    }
}
