package io.aetherflow.app.fuzz;

/** Records in XML. */
public final class XmlFuzz {

    private XmlFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Ground.tread(
                "fuzz.xml",
                Ground.behind("<rows><row><sold_on>2024-01-31</sold_on><product>Tea</product><amount>", bytes));
    }
}
