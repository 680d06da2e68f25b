package io.aetherflow.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void aLookUpThatFindsNoMoreThanTheLimitIsTheLastPage() {
        assertThat(Page.cut(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.cut(List.of(), 2, String::valueOf)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void oneItemMoreThanTheLimitMeansThereIsANextPage() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), "2"));
    }

    @Test
    void mappingKeepsTheCursor() {
        assertThat(new Page<>(List.of(1, 2), "c").map(i -> "n" + i)).isEqualTo(new Page<>(List.of("n1", "n2"), "c"));
    }

    @Test
    void aPageKeepsItsItemsWhateverHappensToTheList() {
        List<Integer> items = new ArrayList<>(List.of(1));
        Page<Integer> page = new Page<>(items, null);
        items.clear();
        assertThat(page.items()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void aLimitOutOfBoundsIsRefused(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageRequest.first(limit))
                .withMessageContaining("1 to 100");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100})
    void theFirstPageHasNoCursor(int limit) {
        assertThat(PageRequest.first(limit)).isEqualTo(new PageRequest(limit, null));
    }
}
