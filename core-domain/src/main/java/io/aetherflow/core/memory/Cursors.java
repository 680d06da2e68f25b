package io.aetherflow.core.memory;

import io.aetherflow.core.failure.AetherException;
import io.aetherflow.core.failure.FailureCode;
import io.aetherflow.core.identity.Page;
import io.aetherflow.core.identity.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Cuts lists into pages. */
final class Cursors {

    private Cursors() {}

    /** Those wanted, newest first; the cursor is the id of the last one. */
    static <T> Page<T> newestFirst(
            NavigableMap<UUID, T> all, Predicate<T> wanted, Function<T, UUID> id, PageRequest page) {
        NavigableMap<UUID, T> rest = page.cursor() == null ? all : all.headMap(parsed(page, UUID::fromString), false);
        List<T> found = rest.descendingMap().values().stream()
                .filter(wanted)
                .limit(page.limit() + 1L)
                .toList();
        return Page.cut(found, page.limit(), last -> id.apply(last).toString());
    }

    /** Those of a list as it stands; the cursor is how many came before. */
    static <T> Page<T> inOrder(List<T> all, PageRequest page) {
        int from = page.cursor() == null ? 0 : Math.max(0, parsed(page, Integer::valueOf));
        List<T> found = all.stream().skip(from).limit(page.limit() + 1L).toList();
        return Page.cut(found, page.limit(), last -> Integer.toString(from + page.limit()));
    }

    /** Those of a list that is numbered upwards, newest first; the cursor is the number of the last one. */
    static <T> Page<T> numberedNewestFirst(List<T> all, ToLongFunction<T> number, PageRequest page) {
        long before = page.cursor() == null ? Long.MAX_VALUE : parsed(page, Long::parseUnsignedLong);
        List<T> found = new ArrayList<>(
                all.stream().filter(each -> number.applyAsLong(each) < before).toList());
        Collections.reverse(found);
        return Page.cut(
                found.subList(0, Math.min(found.size(), page.limit() + 1)),
                page.limit(),
                last -> Long.toString(number.applyAsLong(last)));
    }

    private static <C> C parsed(PageRequest page, Function<String, C> parser) {
        try {
            return parser.apply(String.valueOf(page.cursor()));
        } catch (IllegalArgumentException e) {
            throw new AetherException(FailureCode.INVALID_REQUEST, "The cursor is none that this list gave.", e);
        }
    }
}
