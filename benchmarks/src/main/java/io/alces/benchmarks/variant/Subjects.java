package io.alces.benchmarks.variant;

import io.alces.benchmarks.item.Order;
import io.alces.benchmarks.item.OrderRecord;
import io.alces.benchmarks.item.Reading;
import io.alces.benchmarks.item.Report;
import io.alces.benchmarks.item.Samples;
import io.alces.benchmarks.item.Survey;
import java.util.function.IntFunction;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** All subjects. */
final class Subjects {
    static final Subject<Reading> READINGS = new Subject<>(
            Reading.class,
            "readings",
            Reading::getSensorId,
            "sensorId",
            "takenAt",
            Samples::reading,
            new ReadingByHand(),
            () -> TableSchema.fromBean(Reading.class));
    static final Subject<Order> ORDERS = new Subject<>(
            Order.class,
            "orders",
            Order::getCustomerId,
            "customerId",
            "orderId",
            Samples::order,
            new OrderByHand(),
            () -> TableSchema.fromBean(Order.class));
    static final Subject<OrderRecord> ORDER_RECORDS = new Subject<>(
            OrderRecord.class,
            "orders",
            OrderRecord::customerId,
            "customerId",
            "orderId",
            Samples::orderRecord,
            new OrderRecordByHand(),
            OrderRecordSchema::make);
    static final Subject<Survey> SURVEYS = surveys(Samples::survey);
    static final Subject<Survey> SPARSE_SURVEYS = surveys(Samples::sparseSurvey);
    static final Subject<Report> REPORTS = new Subject<>(
            Report.class,
            "reports",
            Report::getAuthorId,
            "authorId",
            "reportId",
            Samples::report,
            new ReportByHand(),
            () -> TableSchema.fromBean(Report.class));

    private Subjects() {}

    private static Subject<Survey> surveys(IntFunction<Survey> samples) {
        return new Subject<>(
                Survey.class,
                "surveys",
                Survey::getSurveyId,
                "surveyId",
                "personId",
                samples,
                new SurveyByHand(),
                () -> TableSchema.fromBean(Survey.class));
    }
}
