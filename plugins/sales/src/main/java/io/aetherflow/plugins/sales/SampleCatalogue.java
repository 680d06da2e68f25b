package io.aetherflow.plugins.sales;

import java.util.List;

/** The shops, goods and customers of the sample files: invented, with names as awkward as real ones. */
final class SampleCatalogue {

    /**
     * @param cents price of one unit
     * @param season the month, 1 to 12, in which it sells best; 0 for none
     * @param fading sells less and less
     */
    record Product(String code, String name, String category, int cents, int season, boolean fading) {}

    /** @param weight how much of the business it does */
    record Store(String name, int weight) {}

    static final List<Product> PRODUCTS = List.of(
            new Product("00017", "Notebook A5, ruled", "Stationery", 349, 9, false),
            new Product("00018", "Notebook A4, \"squared\"", "Stationery", 499, 9, false),
            new Product("00104", "Fountain pen »Möwe«", "Stationery", 2450, 12, false),
            new Product("00105", "Ink, 30 ml, königsblau", "Stationery", 690, 0, false),
            new Product("00230", "Wall calendar", "Stationery", 1295, 12, false),
            new Product("01001", "Café crème mug", "Kitchen", 1190, 12, false),
            new Product("01002", "Tea towel, 3 pcs", "Kitchen", 1450, 0, false),
            new Product("01003", "Jar 1/2 l, \"Weck\" style", "Kitchen", 325, 8, false),
            new Product("01044", "Crêpe pan 26 cm", "Kitchen", 3995, 2, false),
            new Product("01045", "Piñata cookie cutter", "Kitchen", 595, 12, false),
            new Product("02010", "Beach towel, large", "Home", 2290, 7, false),
            new Product("02011", "Wool blanket", "Home", 5990, 11, false),
            new Product("02012", "Candle, beeswax", "Home", 895, 12, false),
            new Product("02013", "Doormat 'Moin'", "Home", 1990, 0, false),
            new Product("02400", "Alarm clock, wind-up", "Home", 2790, 0, true),
            new Product("03001", "Kite, delta", "Toys", 1890, 4, false),
            new Product("03002", "Puzzle, 1,000 pieces", "Toys", 1690, 12, false),
            new Product("03003", "Yo-yo", "Toys", 590, 6, true),
            new Product("03004", "Plüschbär \"Ødin\"", "Toys", 2495, 12, false),
            new Product("03005", "Sand bucket", "Toys", 745, 7, false),
            new Product("04001", "Tulip bulbs, 20", "Garden", 990, 10, false),
            new Product("04002", "Tomato seeds", "Garden", 295, 3, false),
            new Product("04003", "Watering can, 5 l", "Garden", 1795, 5, false),
            new Product("04004", "Pruning shears", "Garden", 3250, 4, false));

    static final List<Store> STORES = List.of(
            new Store("Hamburg", 9),
            new Store("Köln", 7),
            new Store("Zürich", 5),
            new Store("Kraków", 4),
            new Store("Málaga", 4),
            new Store("Saint-Étienne", 3));

    static final List<String> CHANNELS = List.of("shop", "shop", "shop", "web", "web", "phone");

    static final List<String> CUSTOMERS = List.of(
            "Łucja Wójcik",
            "O'Brien & Sons, Ltd.",
            "Café \"Zum Löwen\", GmbH",
            "Renée D’Arcy",
            "José Núñez",
            "Nguyễn Thị Hoa",
            "Søren Østergård",
            "Müller-Lüdenscheidt",
            "山田 太郎",
            "Çelik, Ayşe",
            "Kindergarten Sonnenschein\nz. Hd. Frau Groß");

    private SampleCatalogue() {}
}
