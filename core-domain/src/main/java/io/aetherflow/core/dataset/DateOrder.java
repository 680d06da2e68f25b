package io.aetherflow.core.dataset;

/** The order of day, month and year in a column's dates. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
