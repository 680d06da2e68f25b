"""Makes the files with rejects and the ones that must fail from the clean samples beside this script.

    python3 sample_data/derive.py

Everything but the listed breakages is copied. Dates of the files with rejects become day/month/year.
"""

import csv
import io
import pathlib

HERE = pathlib.Path(__file__).parent
ROWS_WITH_REJECTS = 400
ROWS_THAT_FAIL = 120

# Data row (1 is the first after the header) -> what is done to it.
BREAKAGES = {
    "sales/sales_transactions": {
        7: ("set", "sold_on", "31/02/2023"),
        19: ("set", "amount", "refer to till roll"),
        40: ("extra cell", "Bristol, UK"),
        63: ("set", "sold_on", ""),
        88: ("clear", ["product", "product_code", "category"]),
        120: ("cut", 9),
    },
    "supply/supply_shipments": {
        7: ("set", "order_date", "31/02/2025"),
        19: ("clear", ["order_date", "promised_date", "shipped_date", "delivered_date"]),
        40: ("extra cell", "Leeds, UK"),
        63: ("clear", ["origin", "destination", "item", "quantity", "value", "status"]),
        88: ("cut", 11),
    },
    "finance/finance_transactions": {
        7: ("set", "paid_date", "31/02/2024"),
        19: ("set", "amount", "see invoice"),
        40: ("extra cell", "Shop, Ltd"),
        63: ("set", "supplier_name", ""),
        88: ("set", "amount", ""),
        120: ("cut", 6),
    },
}

# Columns that hold dates, and what a spreadsheet made of them in the file that must fail.
DATES = {
    "sales/sales_transactions": (["sold_on"], "########"),
    "supply/supply_shipments": (["order_date", "promised_date", "shipped_date", "delivered_date"], "00:00:00"),
    "finance/finance_transactions": (["paid_date"], None),
}


def line(cells):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def day_first(cell):
    year, month, day = cell.split("-")
    return f"{day}/{month}/{year}"


def broken(cells, header, breakage):
    kind, *rest = breakage
    if kind == "set":
        cells[header.index(rest[0])] = rest[1]
    elif kind == "clear":
        for name in rest[0]:
            cells[header.index(name)] = ""
    elif kind == "cut":
        cells = cells[: rest[0]]
    elif kind == "extra cell":
        return line(cells[:-1]).rstrip("\n") + "," + rest[0] + "\n"
    return line(cells)


def with_rejects(name, header, rows):
    dates, _ = DATES[name]
    text = line(header)
    for number, cells in enumerate(rows[:ROWS_WITH_REJECTS], 1):
        cells = list(cells)
        for column in (header.index(date) for date in dates):
            cells[column] = day_first(cells[column]) if cells[column] else ""
        text += broken(cells, header, BREAKAGES[name].get(number, ("none",)))
    return text


def must_fail(name, header, rows):
    dates, destroyed = DATES[name]
    text = line(header)
    for cells in rows[:ROWS_THAT_FAIL]:
        cells = list(cells)
        for column in (header.index(date) for date in dates):
            cells[column] = destroyed if cells[column] else ""
        text += line(cells)
    return text


def read(name):
    with open(HERE / f"{name}.csv", encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return header, rows


def write(name, text):
    (HERE / f"{name}.csv").write_bytes(text.encode("utf-8"))


for name in BREAKAGES:
    header, rows = read(name)
    write(f"{name}_with_rejects", with_rejects(name, header, rows))
    # The payments' file that must fail is another department's: sales have no counterparty.
    source = name if DATES[name][1] else "sales/sales_transactions"
    if source == name:
        write(f"{name}_must_fail", must_fail(name, header, rows))
    else:
        other, sold = read(source)
        write(f"{name}_must_fail", "".join(map(line, [other, *sold[:ROWS_THAT_FAIL]])))
