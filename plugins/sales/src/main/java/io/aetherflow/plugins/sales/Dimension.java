package io.aetherflow.plugins.sales;

/** What revenue is split by. */
enum Dimension {
    PRODUCT("product", "products"),
    CATEGORY("category", "categories"),
    LOCATION("location", "locations"),
    CHANNEL("channel", "channels");

    private final String column;
    private final String plural;

    Dimension(String column, String plural) {
        this.column = column;
        this.plural = plural;
    }

    String column() {
        return column;
    }

    String plural() {
        return plural;
    }
}
