package io.aetherflow.plugins.sales;

/** The stable types of the department's insights: dashboards refer to them. */
final class InsightTypes {

    static final String REVENUE = "sales_revenue";
    static final String ORDERS = "sales_orders";
    static final String AVERAGE_ORDER = "sales_average_order";
    static final String UNITS = "sales_units";
    static final String RETURN_SHARE = "sales_return_share";
    static final String BY_MONTH = "sales_by_month";
    static final String FORECAST = "sales_forecast";
    static final String CHANGE = "sales_change";
    static final String TREND = "sales_trend";
    static final String TOP_PRODUCTS = "sales_top_products";
    static final String FALLING_PRODUCTS = "sales_falling_products";
    static final String ADVICE = "sales_advice";
    static final String AMOUNT_ODDITY = "sales_amount_oddity";

    private InsightTypes() {}
}
