package io.aetherflow.files.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A sound little table of sales, to be spoiled. */
final class Table {

    private static final List<String> HEADER =
            List.of("order_id", "sold_on", "product", "quantity", "unit_price", "amount", "customer");
    private static final List<String> PRODUCTS =
            List.of("Thé vert", "Kettle", "\"Lamp, small\"", "Käse", "Jamón", "\"5\"\" pipe\"");
    private static final List<String> CUSTOMERS = List.of("Ann Lee", "José Martín", "Jürgen Groß", "Zoë", "O'Neill");

    private final List<List<String>> rows = new ArrayList<>();

    Table(Random random) {
        rows.add(HEADER);
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            rows.add(row(i, random));
        }
    }

    private static List<String> row(int number, Random random) {
        int quantity = 1 + random.nextInt(20);
        int cents = 100 + random.nextInt(9_900);
        return List.of(
                "A-" + (1_000 + number),
                "2024-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10),
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                Integer.toString(quantity),
                cents / 100 + "." + (10 + cents % 90),
                Integer.toString(quantity * cents / 100),
                CUSTOMERS.get(random.nextInt(CUSTOMERS.size())));
    }

    /** The lines, the header first. */
    List<String> lines(String delimiter) {
        return rows.stream().map(row -> String.join(delimiter, row)).collect(Collectors.toCollection(ArrayList::new));
    }

    String text() {
        return String.join("\n", lines(",")) + "\n";
    }

    byte[] bytes() {
        return MalformedFiles.utf8(text());
    }
}
