package io.alces.request;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB answers to requests that it does not carry out. */
public final class Refusals {

    private Refusals() {}

    /** Whether it finds something wrong with a request, for which it has a code, but no exception of its own. */
    public static boolean isInvalid(RuntimeException failure) {
        return failure instanceof DynamoDbException refusal
                && Optional.ofNullable(refusal.awsErrorDetails())
                        .map(AwsErrorDetails::errorCode)
                        .filter("ValidationException"::equals)
                        .isPresent();
    }
}
