package io.aetherflow.plugins.finance;

/**
 * How ledger exports call their columns: SAF-T, the French FEC, SAP, DATEV, Dynamics, QuickBooks, Xero and Sage, in
 * English, German, French, Spanish, Italian and Dutch.
 */
final class LedgerHeaders {

    static final String[] JOURNAL = Headers.of("""
            journal code, journal id, journal name, journal type, journal description, journal lib, journal source,
            source journal, daybook, day book, book, gl journal, diario, código diario, codice giornale, giornale,
            dagboek, dagboekcode, buchungsjournal, buchungskreis journal
            """);
    static final String[] TXN_ID = Headers.of("""
            transaction id, transaction number, transaction no, trans no, trans id, transaction, txn number, txn no,
            journal entry id, journal entry number, journal entry no, journal entry, journal number, journal no,
            je number, je no, je id, écriture num, numéro d'écriture, numéro écriture, n° écriture, document number,
            document no, doc no, doc number, accounting document, belnr, voucher number, voucher no, voucher, num,
            belegnummer, belegnr, belegfeld 1, buchungsnummer, beleg, número de asiento, asiento, nº asiento,
            numero registrazione, n. registrazione, protocollo, boekstuknummer, boekstuk, entry number, entry no,
            entry id, posting number, numéro de pièce, n° pièce, pièce, tran no, number, no
            """);
    static final String[] LINE_NO = Headers.of("""
            line number, line no, line, line id, journal line, journal line id, journal line number, record id,
            line item, line item number, buzei, entry line, line seq, sequence, seq, posting line, buchungszeile, zeile,
            numéro de ligne, ligne, línea, apunte, riga, regelnummer, regel, entry no, entry number, split id
            """);
    static final String[] POSTED_ON = Headers.of("""
            posting date, gl posting date, date posted, posted date, post date, accounting date, gl date, journal date,
            entry date, transaction date, trans date, txn date, booking date, effective date, budat, écriture date,
            date d'écriture, date écriture, date comptable, date de comptabilisation, buchungsdatum, buchungstag,
            fecha contable, fecha asiento, fecha de asiento, data registrazione, data contabile, boekdatum,
            boekingsdatum, date, datum, fecha, data, document date, doc date, voucher date, belegdatum, bldat
            """);
    static final String[] PERIOD = Headers.of("""
            accounting period, fiscal period, posting period, gl period, period name, buchungsperiode, periode,
            période, periodo, monat
            """);
    static final String[] DOC_TYPE = Headers.of("""
            document type, doc type, transaction type, trans type, voucher type, entry type, source type, source,
            blart, belegart, type de pièce, tipo documento, tipo, type
            """);
    static final String[] ACCOUNT = Headers.of("""
            account id, account number, account no, account code, g/l account, g/l account number, g/l account no,
            gl account, gl account number, gl account code, gl account no, gl code, g/l acct, gl acct,
            general ledger account, general ledger code, ledger account, ledger code, main account, natural account,
            nominal code, nominal account, nominal, n/c, acct, acct no, acct code, account, hkont, saknr, sachkonto,
            konto, kontonummer, kontonr, compte num, numéro de compte, n° compte, no compte, compte général, compte,
            cuenta contable, código cuenta, código de cuenta, nº cuenta, cuenta, codice conto, conto,
            grootboekrekening, grootboeknummer, grootboek, rekeningnummer, rekening
            """);
    static final String[] ACCOUNT_NAME = Headers.of("""
            account description, account desc, account title, account full name, g/l account name, gl account name,
            g/l account description, gl account description, nominal name, nominal description, ledger name,
            ledger account name, compte lib, libellé compte, libellé du compte, intitulé du compte, intitulé compte,
            kontobezeichnung, kontoname, konto bezeichnung, nombre cuenta, nombre de cuenta, descripción cuenta,
            descrizione conto, nome conto, grootboekomschrijving, rekeningomschrijving, accounts, account name,
            general ledger, account
            """);
    static final String[] CONTRA_ACCOUNT = Headers.of("""
            offset account, offsetting account, balancing account, balancing account no, bal account no, opposite account,
            gegenkonto, gegenkonto ohne bu-schlüssel, gegenkontonummer, compte de contrepartie, contrepartie,
            contrapartida, contropartita, tegenrekening
            """);
    static final String[] DEBIT = Headers.of("""
            debit amount, debits, debit lcy, debit amount lcy, debit lc, debit value, amount debit, accounted debit,
            accounted dr, entered debit, dr, dr amount, soll, sollbetrag, soll betrag, betrag soll, umsatz soll, débit,
            montant débit, debe, importe debe, dare, importo dare, debet, debetbedrag, bedrag debet
            """);
    static final String[] CREDIT = Headers.of("""
            credit amount, credits, credit lcy, credit amount lcy, credit lc, credit value, amount credit,
            accounted credit, accounted cr, entered credit, cr, cr amount, haben, habenbetrag, haben betrag,
            betrag haben, umsatz haben, crédit, montant crédit, haber, importe haber, avere, importo avere,
            creditbedrag, bedrag credit
            """);
    static final String[] AMOUNT = Headers.of("""
            amount in local currency, amount in company code currency, amount in lc, amount lcy, local amount,
            local currency amount, functional amount, accounted amount, base amount, dmbtr, net amount, signed amount,
            posting amount, transaction amount, umsatz ohne soll/haben-kz, umsatz, betrag, montant, importe, importo,
            bedrag
            """);
    static final String[] SIDE = Headers.of("""
            debit/credit, debit/credit indicator, debit or credit, debit credit code, dr/cr, drcr indicator, d/c,
            dc indicator, shkzg, soll/haben, soll/haben-kennzeichen, soll/haben-kz, s/h, sh, s/h-kennzeichen, sens,
            debe/haber, d/h, dare/avere, d/a, debet/credit, posting key, bschl
            """);
    static final String[] CURRENCY = Headers.of("""
            local currency, company code currency, functional currency, base currency, currency code, curr, ccy,
            hwaer, währung, wkz umsatz, basiswährung, monnaie, moneda, divisa, valuta
            """);
    static final String[] DESCRIPTION = Headers.of("""
            line description, journal line description, entry description, transaction description,
            description line, memo/description, memo, line memo, narrative, narration, details, item text, line text,
            text, sgtxt, header text, document header text, bktxt, particulars, comment, comments, remarks,
            buchungstext, écriture lib, libellé écriture, libellé, libellé de l'écriture, concepto, descripción, glosa,
            descrizione, causale, omschrijving
            """);
    static final String[] COUNTERPARTY = Headers.of("""
            counterparty name, contact, contact name, business partner, business partner name, partner, partner name,
            entity name, name, comp aux lib, libellé tiers, nom du tiers, tiers, geschäftspartner, tercero, relatie,
            relatienaam
            """);
    static final String[] REFERENCE = Headers.of("""
            piece ref, référence pièce, document reference, doc ref, source document, source document id,
            source document no, source id, external document no, reference number, reference no, ref, référence, xblnr,
            invoice number, invoice no, rechnungsnummer, belegfeld 2, documento, numero documento, factuurnummer
            """);
    static final String[] ORG_UNIT = Headers.of("""
            organisation unit, organizational unit, organisational unit, cost center, cost centre, cost center code,
            cost centre code, cost centre name, department, department code, dept, division, business unit,
            business area, segment, profit center, profit centre, class, kostl, prctr, gsber, kostenstelle, kost1,
            centre de coût, centre de coûts, section analytique, centro de coste, centro de costo, centro di costo,
            kostenplaats, company code, company, company name, entity, bukrs, legal entity, fund
            """);

    private LedgerHeaders() {}
}
