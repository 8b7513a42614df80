package io.alces;

import io.alces.request.Step;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** Makes and sends the requests of one read: what a query and a scan differ in. */
interface PageCall {

    ReadPlan plan();

    /** The request for what follows a position. */
    DynamoDbRequest request(Position from);

    /** Sends the request for what follows a position. */
    <R> Step<R> send(Position from, Function<RawPage, Step<R>> answered);
}
