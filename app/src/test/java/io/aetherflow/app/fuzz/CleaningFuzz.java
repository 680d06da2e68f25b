package io.aetherflow.app.fuzz;

/** Cells: what comes under a header that fits. */
public final class CleaningFuzz {

    private CleaningFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Ground.tread(
                "fuzz.csv", Ground.behind("order_id,sold_on,product,quantity,unit_price,amount,currency\nA-1,", bytes));
    }
}
