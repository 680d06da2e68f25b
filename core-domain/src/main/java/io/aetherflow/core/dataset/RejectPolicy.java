package io.aetherflow.core.dataset;

/** What happens to a file with rejected rows. */
public enum RejectPolicy {
    /** Good rows load, bad ones are kept aside; too large a share of bad ones fails the whole. */
    ACCEPT_GOOD,
    /** One bad row fails the whole. */
    ALL_OR_NOTHING
}
