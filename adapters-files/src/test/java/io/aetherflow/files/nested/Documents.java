package io.aetherflow.files.nested;

/** Small documents of well-known kinds. */
final class Documents {

    static final String UBL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>INV-7</cbc:ID>
              <cbc:IssueDate>2024-03-01</cbc:IssueDate>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PartyName><cbc:Name>Acme Ltd</cbc:Name></cac:PartyName>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:InvoiceLine>
                <cbc:ID>1</cbc:ID>
                <cbc:InvoicedQuantity unitCode="EA">5</cbc:InvoicedQuantity>
                <cac:Item><cbc:Name>Tea</cbc:Name></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">10.00</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
              <cac:InvoiceLine>
                <cbc:ID>2</cbc:ID>
                <cbc:InvoicedQuantity unitCode="EA">1</cbc:InvoicedQuantity>
                <cac:Item><cbc:Name>Pot</cbc:Name></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="EUR">20.00</cbc:PriceAmount></cac:Price>
              </cac:InvoiceLine>
              <cac:LegalMonetaryTotal>
                <cbc:PayableAmount currencyID="EUR">70.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
            </Invoice>
            """;

    /** A general ledger: one journal, more accounts than lines. */
    static final String SAFT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <AuditFile xmlns="urn:OECD:StandardAuditFile-Tax:2.00">
              <Header>
                <AuditFileVersion>2.00</AuditFileVersion>
                <Company><RegistrationNumber>123</RegistrationNumber><Name>Acme Ltd</Name></Company>
                <DefaultCurrencyCode>EUR</DefaultCurrencyCode>
              </Header>
              <MasterFiles>
                <GeneralLedgerAccounts>
                  <Account><AccountID>1000</AccountID><AccountDescription>Cash</AccountDescription></Account>
                  <Account><AccountID>1200</AccountID><AccountDescription>Bank</AccountDescription></Account>
                  <Account><AccountID>2000</AccountID><AccountDescription>Loans</AccountDescription></Account>
                  <Account><AccountID>4000</AccountID><AccountDescription>Sales</AccountDescription></Account>
                  <Account><AccountID>6000</AccountID><AccountDescription>Rent</AccountDescription></Account>
                  <Account><AccountID>6100</AccountID><AccountDescription>Tea</AccountDescription></Account>
                </GeneralLedgerAccounts>
              </MasterFiles>
              <GeneralLedgerEntries>
                <NumberOfEntries>2</NumberOfEntries>
                <TotalDebit>150.00</TotalDebit>
                <Journal>
                  <JournalID>GL</JournalID>
                  <Description>General</Description>
                  <Transaction>
                    <TransactionID>T1</TransactionID>
                    <TransactionDate>2024-01-31</TransactionDate>
                    <Description>Rent</Description>
                    <Line>
                      <RecordID>1</RecordID><AccountID>6000</AccountID><Description>Office</Description>
                      <DebitAmount><Amount>100.00</Amount></DebitAmount>
                    </Line>
                    <Line>
                      <RecordID>2</RecordID><AccountID>1200</AccountID><Description>Bank</Description>
                      <CreditAmount><Amount>100.00</Amount></CreditAmount>
                    </Line>
                  </Transaction>
                  <Transaction>
                    <TransactionID>T2</TransactionID>
                    <TransactionDate>2024-02-01</TransactionDate>
                    <Description>Tea</Description>
                    <Line>
                      <RecordID>1</RecordID><AccountID>6100</AccountID><Description>Tea</Description>
                      <DebitAmount><Amount>50.00</Amount></DebitAmount>
                    </Line>
                    <Line>
                      <RecordID>2</RecordID><AccountID>1200</AccountID>
                      <CreditAmount><Amount>50.00</Amount></CreditAmount>
                    </Line>
                  </Transaction>
                </Journal>
              </GeneralLedgerEntries>
            </AuditFile>
            """;

    private Documents() {}
}
