package io.aetherflow.plugins.sales;

import io.aetherflow.analytics.Grain;
import io.aetherflow.analytics.Money;
import io.aetherflow.core.insight.Field;

/** The fields that the department's charts have in common. */
final class Charts {

    private Charts() {}

    static Field period(Grain grain) {
        return Field.of("period", capitalised(grain.noun()), Field.Format.DATE);
    }

    static Field money(String name, String label, Money money) {
        return Field.of(name, label, Field.Format.MONEY).in(money.currency());
    }

    static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
