package io.alces.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The operations of DynamoDB and its streams, as the SDK knows them. */
final class Operations {
    private static final String REQUEST = "Request";
    private static final Set<String> NAMES = new TreeSet<>(Stream.of(DynamoDbClient.class, DynamoDbStreamsClient.class)
            .flatMap(client -> Arrays.stream(client.getMethods()))
            .filter(method -> method.getParameterCount() == 1)
            .map(Operations::requestName)
            .filter(name -> name.endsWith(REQUEST))
            .map(name -> name.substring(0, name.length() - REQUEST.length()))
            .toList());

    private Operations() {}

    static void requireKnown(String operation) {
        if (NAMES.contains(operation)) {
            return;
        }
        String expected = NAMES.stream()
                .filter(operation::equalsIgnoreCase)
                .findFirst()
                .orElse("a name such as PutItem or TransactWriteItems");
        throw new IllegalArgumentException("DynamoDB has no operation '" + operation + "': expected " + expected);
    }

    private static String requestName(Method method) {
        return method.getParameterTypes()[0].getSimpleName();
    }
}
