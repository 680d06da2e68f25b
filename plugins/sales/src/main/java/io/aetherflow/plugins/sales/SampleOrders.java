package io.aetherflow.plugins.sales;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Writes order after order, line by line; the same seed gives the same text. */
final class SampleOrders {

    private static final int[] DISCOUNTS = {0, 0, 0, 0, 0, 0, 5, 10, 20};

    private final SplittableRandom random;
    private final int[] storeWeights;
    private final int[] productWeights = new int[SampleCatalogue.PRODUCTS.size()];
    private final SampleLine line = new SampleLine();
    private String date = "";
    private long order = 100_000;
    private int linesLeft;

    SampleOrders(long seed) {
        random = new SplittableRandom(seed);
        storeWeights = cumulated(SampleCatalogue.STORES.stream()
                .mapToInt(SampleCatalogue.Store::weight)
                .toArray());
    }

    /** @param passed how much of the span has passed, 0 to 1 */
    void startDay(LocalDate day, double passed) {
        date = day.toString();
        linesLeft = 0;
        List<SampleCatalogue.Product> products = SampleCatalogue.PRODUCTS;
        int sum = 0;
        for (int i = 0; i < productWeights.length; i++) {
            sum += weight(products.get(i), i, day.getMonthValue(), passed);
            productWeights[i] = sum;
        }
    }

    void writeLine(StringBuilder out) {
        if (line.number > 0 && random.nextInt(5_000) == 0) {
            line.write(out);
            return;
        }
        if (linesLeft == 0) {
            startOrder();
        }
        linesLeft--;
        line.number++;
        line.product = SampleCatalogue.PRODUCTS.get(pick(productWeights));
        line.quantity = 1 + Math.min(random.nextInt(6), random.nextInt(6));
        line.percent = DISCOUNTS[random.nextInt(DISCOUNTS.length)];
        line.undo(random.nextInt(1000));
        line.flaw = random.nextInt(10_000);
        line.write(out);
    }

    private void startOrder() {
        order++;
        linesLeft = 1 + Math.min(random.nextInt(5), random.nextInt(5));
        line.number = 0;
        line.order = order;
        line.date = date;
        line.store = SampleCatalogue.STORES.get(pick(storeWeights)).name();
        line.channel = SampleCatalogue.CHANNELS.get(random.nextInt(SampleCatalogue.CHANNELS.size()));
        line.customer = random.nextInt(4) == 0
                ? SampleCatalogue.CUSTOMERS.get(random.nextInt(SampleCatalogue.CUSTOMERS.size()))
                : "C-" + (10_000 + random.nextInt(8_000));
    }

    private static int weight(SampleCatalogue.Product product, int index, int month, double passed) {
        int base = 40 + 160 / (index % 8 + 1);
        if (product.season() > 0) {
            int apart = Math.abs(product.season() - month);
            base = base * (8 - Math.min(apart, 12 - apart)) / 4;
        }
        return product.fading() ? (int) (base * (1 - 0.9 * passed)) : base;
    }

    private int pick(int[] cumulated) {
        int at = random.nextInt(cumulated[cumulated.length - 1]);
        int chosen = 0;
        while (cumulated[chosen] <= at) {
            chosen++;
        }
        return chosen;
    }

    private static int[] cumulated(int[] weights) {
        int[] sums = new int[weights.length];
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
        return sums;
    }
}
