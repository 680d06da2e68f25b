package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.CsvLine;

/** One line of a sample file, reused for the next; amounts in cents, so that sums are exact. */
final class SampleLine {

    private static final int RETURNED_PER_MILLE = 30;
    private static final int CANCELLED_PER_MILLE = 42;

    String date = "";
    String store = "";
    String channel = "";
    String customer = "";
    SampleCatalogue.Product product = SampleCatalogue.PRODUCTS.get(0);
    long order;
    int number;
    int quantity;
    int percent;

    /** 0 to 9,999; the small ones make the line flawed in some way. */
    int flaw;

    private String status = "completed";

    /** Makes some lines returns and some cancelled. */
    void undo(int perMille) {
        status = "completed";
        if (perMille < RETURNED_PER_MILLE) {
            status = "returned";
            quantity = -1;
        } else if (perMille < CANCELLED_PER_MILLE) {
            status = "cancelled";
        }
    }

    void write(StringBuilder out) {
        long cents = Math.round(quantity * (double) product.cents() * (100 - percent) / 100);
        out.append('S').append(order).append(',').append(number).append(',');
        out.append(flaw < 5 ? "" : date).append(',');
        out.append(product.code()).append(',');
        out.append(CsvLine.quoted(product.name()));
        out.append(',').append(product.category()).append(',').append(quantity).append(',');
        money(out, product.cents());
        out.append(",0.").append(percent < 10 ? "0" : "").append(percent).append(',');
        if (flaw >= 5 && flaw < 25) {
            out.append(flaw % 2 == 0 ? "" : "N/A");
        } else {
            money(out, cents);
        }
        out.append(',');
        money(out, Math.round(cents * 0.19 / 1.19));
        out.append(',');
        money(out, Math.round(quantity * product.cents() * 0.55));
        out.append(',');
        out.append(flaw >= 25 && flaw < 30 ? "" : CsvLine.quoted(customer));
        out.append(',').append(channel).append(',').append(store);
        out.append(',').append(status).append(",EUR\n");
    }

    private static void money(StringBuilder out, long cents) {
        if (cents < 0) {
            out.append('-');
        }
        long size = Math.abs(cents);
        out.append(size / 100).append('.');
        out.append((char) ('0' + size / 10 % 10)).append((char) ('0' + size % 10));
    }
}
