package io.aetherflow.plugins.supply;

import io.aetherflow.core.insight.Insight;
import io.aetherflow.core.spi.DatasetView;
import io.aetherflow.core.spi.InsightModel;
import io.aetherflow.core.spi.ModelContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Late deliveries, the risk of the open ones, volumes and odd dates: everything from one pass over the rows. */
final class DeliveryModel implements InsightModel {

    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Override
    public String name() {
        return "supply_delivery";
    }

    @Override
    public String schema() {
        return ShipmentsSchema.NAME;
    }

    @Override
    public List<Insight> infer(DatasetView dataset, ModelContext context) {
        Run run = new Run(context);
        ShipmentRows shipments = new ShipmentRows(dataset.schema());
        dataset.forEach(ShipmentRows.COLUMNS, row -> {
            if (row.number() % ROWS_BETWEEN_CHECKS == 0) {
                context.cancellation().check();
            }
            run.add(shipments.read(row));
        });
        return run.insights(context);
    }

    private static final class Run {

        private final Tally all = new Tally();
        private final LatenessByMonth months = new LatenessByMonth();
        private final List<LatenessBy> dimensions =
                Dimension.ALL.stream().map(LatenessBy::new).toList();
        private final DeliveryRisk risk;
        private final List<Question> questions = new ArrayList<>();
        private long shipments;
        private long cancelled;

        Run(ModelContext context) {
            risk = new DeliveryRisk(dimensions, context.seed(), context.cancellation());
            questions.add(new OpenShipments());
            questions.add(months);
            questions.addAll(dimensions);
            questions.add(risk);
            questions.add(new Volume());
            questions.add(new DateOddities());
        }

        void add(Shipment shipment) {
            DaysLate daysLate = DaysLate.of(shipment);
            all.add(daysLate);
            shipments++;
            cancelled += shipment.cancelled() ? 1 : 0;
            questions.forEach(question -> question.add(shipment, daysLate));
        }

        List<Insight> insights(ModelContext context) {
            if (shipments == 0) {
                return List.of();
            }
            Overview overview = new Overview(
                    all.best(), all, shipments, cancelled, context.calendar().weekStart());
            List<Insight> insights = new ArrayList<>(new KeyFigures(overview).insights());
            questions.forEach(question -> insights.addAll(question.answer(overview)));
            insights.add(new Advice(overview, worst(), risk).recommendation());
            return insights;
        }

        /** The member with most late shipments beyond the others' rate, over all dimensions. */
        private Optional<Standout> worst() {
            return dimensions.stream()
                    .flatMap(dimension -> dimension.worst().stream())
                    .max(Comparator.comparing(Standout::excess)
                            .thenComparing(Standout::member, Comparator.reverseOrder()));
        }
    }
}
