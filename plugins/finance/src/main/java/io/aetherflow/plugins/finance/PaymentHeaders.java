package io.aetherflow.plugins.finance;

/**
 * How files of payments call their columns: spend reports of councils and ministries, checkbooks, grants, bank and card
 * statements, purchase exports, in English, German, French, Spanish, Italian and Dutch. Amounts of tax are left out, and
 * so are words of sales.
 */
final class PaymentHeaders {

    static final String[] PAID_ON = Headers.of("""
            paid date, payment date, date paid, date of payment, pay date, transaction date, posting date, posted date,
            post date, booking date, payment made on, txn date, trans date, date of transaction, check date, cheque date,
            warrant date, clearing date, cleared date, date cleared, completed date, effective date, settlement date,
            issue date, buchungstag, buchungsdatum, buchung, zahlungsdatum, zahldatum, date de paiement, date paiement,
            date du paiement, date d'opération, date opération, date de l'opération, date comptable, date de mandatement,
            date mandat, fecha de pago, fecha pago, fecha operación, fecha de operación, fecha contable, data pagamento,
            data di pagamento, data operazione, data contabile, data mandato, betaaldatum, betalingsdatum, boekdatum,
            boekingsdatum, transactiedatum, date, datum, fecha, data, gl date, journal date, accounting date,
            document date, doc date, voucher date, belegdatum, rechnungsdatum, invoice date, date of invoice,
            bill date, date facture, date de facture, fecha factura, data fattura, factuurdatum, award date,
            date of award, started date, period, fiscal year, financial year, year
            """);
    static final String[] VALUE_ON = Headers.of("""
            value date, date of value, valuta date, wertstellung, wertstellungstag, wertstellungsdatum, valutadatum,
            valuta, date de valeur, date valeur, fecha valor, data valuta, rentedatum, interest date, post date,
            posted date, date posted, posting date
            """);
    static final String[] AMOUNT = Headers.of("""
            amount paid, paid amount, ap amount, payment amount, payment value, transaction amount, transaction value, check amount,
            cheque amount, warrant amount, distribution amount, invoice distribution amount, line amount,
            invoice line amount, amount in local currency, amount in company code currency, gross amount, gross value,
            amount incl vat, amount inc vat, amount including vat, gross, invoice amount, invoice value, invoice total,
            net amount, net value, amount excl vat, amount ex vat, amount exc vat, amount excluding vat, amount net of vat,
            net of vat, net, amount gbp, amount eur, amount usd, amount in gbp, amount in eur, amount in euro,
            amount in euros, amount in usd, sum of amount, spend, spend amount, actual spend, spend value,
            expenditure amount, amount spent, amount awarded, award amount, grant amount,
            beneficiary's contracted amount, commitment total amount, betrag, betrag eur, betrag in eur, umsatz,
            umsatz in eur, zahlbetrag, zahlungsbetrag, bruttobetrag, rechnungsbetrag, nettobetrag, gesamtbetrag, montant,
            montant ttc, montant payé, montant eur, montant en euros, montant ht, montant net, total ttc, importe,
            importe total, importe pagado, importe eur, importe neto, monto, monto pagado, cuantía, importo,
            importo pagato, importo lordo, importo netto, importo eur, importo euro, importo totale, bedrag, bedrag eur,
            bedrag in euro, bedrag incl btw, bedrag excl btw, totaalbedrag, euro, eur, gbp, usd, total amount,
            grand total, total paid, total payment, total, value
            """);
    static final String[] CURRENCY = Headers.of("""
            currency code, iso currency, payment currency, transaction currency, currency type, curr, ccy, währung,
            devise, monnaie, moneda, divisa, divisa/moneda, munt, muntsoort
            """);
    static final String[] DIRECTION = Headers.of("""
            debit/credit, credit/debit, debit/credit indicator, credit/debit indicator, debit or credit, dr/cr, cr/dr,
            d/c, c/d, soll/haben, soll/haben-kennzeichen, s/h, debe/haber, dare/avere, af bij, af/bij, bij/af, sens
            """);
    static final String[] COUNTERPARTY = Headers.of("""
            supplier name, supplier, name of supplier, supplier/payee, supplier/beneficiary, vendor name, vendor,
            vendor legal name, vendor description, payee, payee name, name of payee, payee/payer, beneficiary,
            beneficiary name, name of beneficiary, merchant, merchant name, creditor, creditor name, contact name,
            counterparty name, counter party, recipient, recipient name, recipient org name, paid to, pay to,
            payment to, contractor, contractor name, awardee, publisher, name/description, lieferant, lieferantenname,
            name lieferant, kreditor, kreditorname, kreditorenname, zahlungsempfänger, empfänger, empfängername,
            begünstigter, beguenstigter/zahlungspflichtiger, begünstigter/zahlungspflichtiger, auftraggeber/empfänger,
            auftraggeber/begünstigter, name zahlungsbeteiligter, partner name, händler, auftragnehmer, fournisseur,
            nom du fournisseur, nom fournisseur, bénéficiaire, nom du bénéficiaire, nom bénéficiaire, créancier, titulaire,
            attributaire, tiers, nom du tiers, proveedor, nombre proveedor, nombre del proveedor, beneficiario, acreedor,
            tercero, adjudicatario, fornitore, nome fornitore, denominazione fornitore, ragione sociale, creditore,
            leverancier, leveranciersnaam, naam leverancier, crediteur, crediteurnaam, begunstigde, tegenpartij,
            naam tegenpartij, naam/omschrijving
            """);
    static final String[] SUPPLIER_ID = Headers.of("""
            supplier no, supplier number, supplier code, supplier ref, supplier reference, supplier account, vendor id,
            vendor no, vendor number, vendor code, vendor account, payee id, creditor number, creditor no, creditor id,
            merchant id, kreditorennummer, kreditornummer, kreditor nr, lieferantennummer, lieferanten nr,
            code fournisseur, n° fournisseur, siret, código proveedor, nif proveedor, cif proveedor, nif, cif,
            codice fornitore, partita iva, leveranciersnummer, crediteurnummer, counterparty iban, tegenrekening
            """);
    static final String[] TXN_ID = Headers.of("""
            transaction id, trans no, transaction number, transaction no, transaction ref, transaction reference,
            trans ref, trans id, txn no, txn number, document number, document no, document id, document reference,
            doc no, doc ref, voucher number, voucher no, voucher id, voucher, payment reference, payment reference number,
            payment ref, payment number, payment no, payment id, check number, check no, check #, check or slip #,
            cheque number, cheque no, warrant number, warrant no, unique reference, reference number, reference no,
            reference id, reference, ref, ref no, num, invoice number, invoice no, invoice id, invoice reference,
            invoice ref, supplier invoice number, supplier invoice no, bill number, bill no, award id, our ref,
            belegnummer, belegnr, rechnungsnummer, rechnungs nr, numéro de pièce, n° pièce, numéro de mandat, n° mandat,
            numéro de facture, n° facture, référence, número de documento, nº documento, número de factura, nº factura,
            número de pago, referencia, numero documento, numero mandato, numero fattura, n fattura, riferimento,
            documentnummer, factuurnummer, boekstuknummer, volgnummer, referentie, kenmerk
            """);
    static final String[] ACCOUNT_CODE = Headers.of("""
            expenditure code, expenditure account code, account code, account, account number, account no, g/l account,
            gl account, gl account code, gl account number, gl code, general ledger account, general ledger code,
            nominal code, nominal account code, nominal account, nominal, cost element, cost element code, expense code,
            subjective code, object code, object account, object account code, object, detail code, category code,
            sachkonto, aufwandskonto, konto, compte, numéro de compte, compte comptable, cuenta, cuenta contable,
            aplicación presupuestaria, conto, codice conto, codice siope, capitolo, grootboekrekening, grootboeknummer,
            grootboek
            """);
    static final String[] CATEGORY = Headers.of("""
            expenditure category, expenditure catergory, expense type, spend category, spend type, expenditure type,
            expenditure description, expense category, expense category name, expense description, category name,
            category description, purpose of spend, purpose of expenditure, summary of the purpose of the expenditure,
            summary of purpose of expenditure, expense name, detailed expenditure type, procurement category,
            procurement classification, merchant category, merchant category description, merchant category name,
            mcc description, commodity, commodity name, commodity title, commodity description, account description,
            account desc, account title, account name, gl account description, gl account name, gl description,
            general ledger description, nominal description, nominal name, nominal code description,
            subjective description, subjective name, subjective, cost element description, cost element name,
            object description, object name, object title, object code description, proclass description,
            proclass category, proclass, cpv description, budget line name and number, budget line, expenditure heading,
            kategorie, kostenart, sachkontenbezeichnung, kontobezeichnung, catégorie, nature, libellé nature,
            nature de la dépense, type de dépense, categoría, concepto de gasto, tipo de gasto, categoria, tipologia,
            descrizione siope, voce di spesa, categorie, kostensoort, grootboekomschrijving
            """);
    static final String[] ORG_UNIT = Headers.of("""
            organisational unit, organizational unit, organisation unit, service area, service division, service label,
            expense area, directorate, directorate name, cost center, cost centre, cost center name, cost centre name,
            cost center description, cost centre description, cost centre code, cost center code, business unit,
            business unit name, division, division name, service, service name, portfolio, department, department name,
            department title, dept, dept name, responsible department, agency, agency name, department family, entity,
            entity name, fund, fund name, fund title, fund description, team, institution, organisation,
            organisation name, organization, organization name, authority, public body, body name, body,
            kostenstelle, abteilung, dienststelle, fachbereich, organisationseinheit, centre de coûts, centre de coût,
            direction, centre financier, centro de coste, centro de costo, centro gestor, departamento,
            unidad orgánica, centro di costo, struttura, ufficio, kostenplaats, afdeling, organisatie
            """);
    static final String[] DESCRIPTION = Headers.of("""
            narrative, narration, payment description, invoice description, line description, item description,
            transaction description, transaction details, transaction narrative, payment details, payment purpose, memo,
            memo/description, details, item text, text, notes, note, comment, comments, remarks, remark, particulars,
            subject of grant or contract, statement description, original description, verwendungszweck,
            vorgang/verwendungszweck, buchungstext, betreff, beschreibung, libellé, libellé opération,
            libellé de l'opération, objet, motif, description de la dépense, descripción, concepto, objeto, detalle,
            observaciones, descrizione, descrizione operazione, causale, oggetto, dettagli, omschrijving, mededelingen,
            mededeling, beschrijving
            """);
    static final String[] DEBIT = Headers.of("""
            debit amount, debits, debit value, amount debited, paid out, money out, withdrawal, withdrawals,
            withdrawal amount, withdrawal amt, amount out, outgoing, outgoings, soll, belastung, débit, montant débit,
            cargo, cargos, debe, addebito, addebiti, uscite, dare, af, uitgaven, bedrag af
            """);
    static final String[] CREDIT = Headers.of("""
            credit amount, credits, credit value, amount credited, paid in, money in, deposit, deposits, deposit amount,
            deposit amt, amount in, incoming, haben, gutschrift, crédit, montant crédit, abono, abonos, haber, accredito,
            accrediti, entrate, avere, bij, inkomsten, bedrag bij
            """);
    static final String[] BALANCE = Headers.of("""
            running balance, closing balance, account balance, ledger balance, available balance, saldo, kontostand,
            saldo nach buchung, saldo na mutatie, solde, saldo contabile, saldo disponible
            """);

    private PaymentHeaders() {}
}
