package io.aetherflow.files.nested;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names for a table's columns. A field of the record itself has its own name. A field of an ancestor, or of an object
 * within the record, has its own name where no other field has it, else as many of the names around it as tell it from
 * the others: {@code description} is the line's, {@code transaction.description} the transaction's; a name that only
 * repeats the end of the one around it is dropped, as in {@code DebitAmount.Amount}. Case does not count.
 */
final class Headers {

    private final Map<String, Integer> endings = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Headers(List<Field> fields) {
        for (Field field : fields) {
            List<String> names = field.names();
            if (field.direct()) {
                taken.add(folded(ending(names, 1)));
            } else {
                for (int length = 1; length <= names.size(); length++) {
                    endings.merge(folded(ending(names, length)), 1, Integer::sum);
                }
            }
        }
    }

    static List<String> of(List<Field> fields) {
        Headers headers = new Headers(fields);
        Set<String> given = new HashSet<>();
        List<String> header = new ArrayList<>(fields.size());
        for (Field field : fields) {
            String name = headers.name(field);
            String unique = name;
            for (int i = 2; !given.add(unique); i++) {
                unique = name + " " + i;
            }
            header.add(unique);
        }
        return header;
    }

    private String name(Field field) {
        List<String> names = field.names();
        if (field.direct()) {
            return ending(names, 1);
        }
        for (int length = 1; length < names.size(); length++) {
            String name = ending(names, length);
            if (!taken.contains(folded(name)) && endings.getOrDefault(folded(name), 0) == 1) {
                return name;
            }
        }
        return ending(names, names.size());
    }

    private static String ending(List<String> names, int length) {
        return String.join(".", names.subList(names.size() - length, names.size()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
