package io.aetherflow.plugins.supply;

import java.util.List;

/**
 * One way goods travel, in the sample data.
 *
 * @param days allowed
 * @param delay mean of the days it takes beyond them; negative where it is usually early
 */
record Lane(String supplier, String carrier, String origin, String destination, String mode, int days, double delay) {

    static final List<Lane> ALL = List.of(
            new Lane("Hartwell Foods Ltd", "Swift Parcels", "Reading", "London", "Road", 3, -1.2),
            new Lane("Hartwell Foods Ltd", "Continental Haulage", "Reading", "Glasgow", "Road", 4, -0.6),
            new Lane("Northgate Apparel plc", "Portside Shipping", "Chattogram", "Felixstowe", "Ocean", 38, 1.5),
            new Lane("Northgate Apparel plc", "Skyline Cargo", "Dhaka", "London", "Air", 7, -1.0),
            new Lane("Maison Déco SARL", "Vélo Express", "Lyon", "Paris", "Road", 2, -0.9),
            new Lane("Maison Déco SARL", "Continental Haulage", "Lyon", "Bristol", "Road", 6, 0.2),
            new Lane("Küche & Heim GmbH", "Rheinland Spedition", "Köln", "Birmingham", "Rail", 9, -0.4),
            new Lane("Küche & Heim GmbH", "Continental Haulage", "Köln", "Leeds", "Road", 6, 0.6),
            new Lane("Orchard Toys, Games & Gifts", "Portside Shipping", "Ningbo", "Felixstowe", "Ocean", 42, 2.4),
            new Lane("Pacific Rim Trading", "Skyline Cargo", "Osaka", "London", "Air", 8, -0.8),
            new Lane("Pacific Rim Trading", "Portside Shipping", "Osaka", "Southampton", "N/A", 45, 0.9));

    static final List<String> ITEMS = List.of(
            "Oat biscuits 24 x 200 g",
            "Tea towels, linen",
            "Winter jacket \"Alba\"",
            "Cotton T-shirt",
            "Table lamp Éclat",
            "Cast-iron pan 28 cm",
            "Wooden train set",
            "Picture frame 10x15",
            "Storage basket, large",
            "Scented candle",
            "Board game \"Harbour\"",
            "Ceramic mug");
}
