package io.alces.examples.recipes;

import io.alces.examples.models.Atlas;
import io.alces.examples.models.Continent;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A request without the call: what would be sent, as the SDK's own object. */
public final class RequestOnly implements Recipe {

    @Override
    public String question() {
        return "What is sent to find the highest airports of Europe? (Nothing is sent for this answer.)";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        QueryRequest request = HighestAirports.of(atlas, Continent.EU).limit(5).request();

        report.line("table      " + request.tableName());
        report.line("index      " + request.indexName());
        report.line("condition  " + request.keyConditionExpression());
        report.line("names      " + request.expressionAttributeNames());
        report.line("values     " + request.expressionAttributeValues());
        report.line("forward    " + request.scanIndexForward());
        report.line("limit      " + request.limit());
    }
}
