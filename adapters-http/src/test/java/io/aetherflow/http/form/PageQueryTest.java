package io.aetherflow.http.form;

import static io.aetherflow.http.form.FieldsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageQueryTest {

    private static final Page<String> NOTHING = new Page<>(List.of(), null);

    /** As the router fills it. */
    private static PageQuery query(String limit, String cursor) {
        PageQuery query = new PageQuery();
        set(query, "limit", limit);
        set(query, "cursor", cursor);
        return query;
    }

    private static void set(PageQuery query, String name, String value) {
        try {
            Field field = PageQuery.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(query, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStretchIsOfTwentyUnlessSaidOtherwise() {
        assertThat(query(null, null).request()).isEqualTo(new PageRequest(20, null));
        assertThat(query("100", "").request()).isEqualTo(new PageRequest(100, null));
        assertThat(query("1", "next").request()).isEqualTo(new PageRequest(1, "next"));
        refused("limit", "from 1 to 100", () -> query("101", null).request());
    }

    @Test
    void aCursorBehindTheEndIsOfAnotherList() {
        Page<String> found = new Page<>(List.of("a"), null);
        assertThat(query(null, "next").followed(found)).isSameAs(found);
        assertThat(query(null, null).followed(NOTHING)).isSameAs(NOTHING);
        assertThat(query(null, "").followed(NOTHING)).isSameAs(NOTHING);
        refused("cursor", "does not belong", () -> query(null, "next").followed(NOTHING));
    }
}
