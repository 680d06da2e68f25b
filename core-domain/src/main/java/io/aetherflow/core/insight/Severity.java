package io.aetherflow.core.insight;

/** How much an insight asks for attention. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH
}
