package io.aetherflow.plugins.finance;

import io.aetherflow.core.insight.Insight;

/** One question about a ledger's lines, answered from what is remembered while they stream by once. */
interface LedgerQuestion {

    void add(LedgerLine line);

    /** Called once, after the last line. */
    Insight answer(LedgerOverview overview);
}
