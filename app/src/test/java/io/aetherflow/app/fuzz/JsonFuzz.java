package io.aetherflow.app.fuzz;

/** Records in JSON. */
public final class JsonFuzz {

    private JsonFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Ground.tread(
                "fuzz.json",
                Ground.behind(
                        "[{\"order_id\": \"A-1\", \"sold_on\": \"2024-01-31\", \"product\": \"Tea\", \"amount\": ",
                        bytes));
    }
}
