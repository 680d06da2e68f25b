package io.aetherflow.plugins.finance;

import java.util.List;

/**
 * One kind of spend in the sample data.
 *
 * @param weight how often it occurs, relative to the others
 * @param median of its amounts
 * @param spread of their natural logarithm
 */
record SpendKind(
        String category, String code, String unit, int weight, double median, double spread, List<String> suppliers) {

    static final List<SpendKind> ALL = List.of(
            new SpendKind(
                    "Goods for resale",
                    "G5001",
                    "Buying",
                    30,
                    2400,
                    0.7,
                    List.of(
                            "Hartwell Foods Ltd",
                            "Northgate Apparel plc",
                            "Maison Déco SARL",
                            "Küche & Heim GmbH",
                            "Orchard Toys, Games & Gifts",
                            "Pacific Rim Trading")),
            new SpendKind(
                    "Freight and courier",
                    "F6100",
                    "Logistics",
                    22,
                    310,
                    0.5,
                    List.of("Swift Parcels", "Continental Haulage Ltd", "Portside Shipping", "Vélo Express")),
            new SpendKind(
                    "Agency staff",
                    "S4200",
                    "People",
                    12,
                    880,
                    0.35,
                    List.of("Bright Staffing", "Weekend Crew Ltd", "O'Neill Recruitment")),
            new SpendKind(
                    "Rent and service charge",
                    "P3000",
                    "Property",
                    5,
                    6200,
                    0.15,
                    List.of("Riverside Estates", "High Street Holdings", "Mall Partners LLP")),
            new SpendKind("Utilities", "P3100", "Property", 9, 420, 0.45, List.of("Albion Energy", "Clearwater plc")),
            new SpendKind(
                    "Marketing",
                    "M7000",
                    "Marketing",
                    10,
                    1150,
                    0.8,
                    List.of("Studio \"Blue Door\"", "Printworks Oxford", "Adreach Media")),
            new SpendKind(
                    "IT and software",
                    "I8000",
                    "Technology",
                    7,
                    560,
                    0.6,
                    List.of("Ledgerline Software", "Tillpoint Systems", "Cloudyard Hosting")),
            new SpendKind(
                    "Store maintenance",
                    "P3200",
                    "Property",
                    10,
                    240,
                    0.7,
                    List.of("Fixwell Services", "Glass & Door Repair Co.", "CleanSweep Ltd")),
            new SpendKind(
                    "Refunds to customers",
                    "C9000",
                    "Customer service",
                    6,
                    65,
                    0.5,
                    List.of("Redacted Personal Data")));

    private static final int TOTAL = ALL.stream().mapToInt(SpendKind::weight).sum();

    /** @param draw from 0 (inclusive) to 1 (exclusive) */
    static SpendKind drawn(double draw) {
        double left = draw * TOTAL;
        for (SpendKind kind : ALL) {
            left -= kind.weight();
            if (left < 0) {
                return kind;
            }
        }
        return ALL.get(ALL.size() - 1);
    }
}
