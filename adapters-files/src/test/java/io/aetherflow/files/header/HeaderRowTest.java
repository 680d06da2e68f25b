package io.aetherflow.files.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.dataset.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeaderRowTest {

    private static final Vocabulary WORDS = cells -> (int) cells.stream()
            .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
            .filter(Set.of("sales", "date", "product", "quantity", "price", "store", "amount")::contains)
            .distinct()
            .count();

    private static int header(Vocabulary vocabulary, String... rows) {
        List<List<String>> cells =
                Arrays.stream(rows).map(row -> List.of(row.split(",", -1))).toList();
        return HeaderRow.choose(cells, vocabulary).index();
    }

    private static int header(String... rows) {
        int known = header(WORDS, rows);
        assertThat(header(Vocabulary.NONE, rows)).as("without words").isEqualTo(known);
        return known;
    }

    @Test
    void theFirstLineAsUsual() {
        assertThat(header("product,quantity,date", "Tea,2,2024-01-01", "Milk,3,2024-01-02"))
                .isZero();
        assertThat(header("foo,bar,baz", "a,b,c", "d,e,f", "g,h,i")).isZero();
        assertThat(header("id", "1", "2")).isZero();
        assertThat(header("a,b")).isZero();
        assertThat(header("1,2,3", "4,5,6")).isZero();
        assertThat(header("Report", "id", "1", "2")).isZero();
    }

    @Test
    void theFirstLineThoughColumnsHaveNoName() {
        assertThat(header(",a,b", "1,x,2", "2,y,3")).isZero();
        assertThat(header("product,quantity,,", "Tea,2,,", "Milk,3,,")).isZero();
        assertThat(header("product,quantity,,", "Tea,2,a,b", "Milk,3,c,d", "Oil,3,e,f"))
                .isZero();
        assertThat(header(",,product,quantity", ",,Tea,2", ",,Milk,3")).isZero();
    }

    @Test
    void belowTitlesAndRemarks() {
        assertThat(header("Sales report", "product,quantity,price", "Tea,2,3.5", "Milk,3,1.2"))
                .isEqualTo(1);
        assertThat(header("Sales report,,,", "Region: North,,,", "Date,2024-01-01,,", "id,x,y,z", "1,a,2,3", "2,b,3,4"))
                .isEqualTo(3);
        assertThat(header("Report", "id,name", "1,x", "2,y")).isEqualTo(1);
        assertThat(header("Sales", "name,town", "Ann,Bath", "Bob,York", "Cid,Kent"))
                .isEqualTo(1);
    }

    @Test
    void oneKnownWordInATitleDoesNotWin() {
        assertThat(header(
                        "Sales,,,,",
                        "code,label,when,much,where",
                        "1,Tea,2024-01-01,3.5,York",
                        "2,Oil,2024-01-02,4,Bath"))
                .isEqualTo(1);
        assertThat(header(
                        "Sales,Date,,,,",
                        "code,label,when,much,where,who",
                        "1,Tea,2024-01-01,3,York,A",
                        "2,Oil,2024-01-02,4,B,C"))
                .isEqualTo(1);
    }

    @Test
    void knownWordsTellAHeaderFromARowAlikeInShape() {
        String[] rows = {"Shop,North,Main,Street", "product,store,region,kind", "Tea,A,B,C", "Oil,D,E,F"};
        assertThat(header(WORDS, rows)).isEqualTo(1);
        assertThat(header(Vocabulary.NONE, rows)).isZero();
    }

    @Test
    void theLowerOfTwoHeaderRows() {
        assertThat(header("Order,,Customer,", "id,date,name,city", "1,2024-01-01,Ann,Bath", "2,2024-01-02,Bob,York"))
                .isEqualTo(1);
        assertThat(header("Order,Order,Customer,Customer", "id,value,age,city", "1,20,30,Bath", "2,21,31,York"))
                .isEqualTo(1);
    }

    @Test
    void unitsBelowAHeaderAreARow() {
        assertThat(header("weight,price,product", "kg,GBP,-", "1.5,3,Tea", "2.5,4,Oil"))
                .isZero();
    }

    @Test
    void yearsNameColumns() {
        assertThat(header("product,2019,2020,2021", "Tea,5,6,7", "Oil,8,9,10")).isZero();
        assertThat(header("Sales by year", "product,2021,2020,2019", "Tea,5,6,7", "Oil,8,9,10"))
                .isEqualTo(1);
        assertThat(header("2019,2020,2021", "5,6,7", "8,9,10")).isZero();
    }

    @Test
    void onlyTheFirstRowsAreLookedAt() {
        String[] rows = new String[40];
        Arrays.fill(rows, "1,2,3");
        rows[HeaderRow.CANDIDATES] = "product,quantity,price";
        assertThat(header(WORDS, rows)).isZero();
        rows[HeaderRow.CANDIDATES - 1] = "product,quantity,price";
        assertThat(header(WORDS, rows)).isEqualTo(HeaderRow.CANDIDATES - 1);
    }

    @Test
    void aBetterTableHasTheHigherScore() {
        List<List<String>> notes = List.of(List.of("Read me"), List.of("Made in 2024 by finance"));
        List<List<String>> table = List.of(List.of("product", "quantity"), List.of("Tea", "2"), List.of("Oil", "3"));
        assertThat(HeaderRow.choose(table, WORDS).score())
                .isGreaterThan(HeaderRow.choose(notes, WORDS).score());
    }
}
