package io.alces;

import io.alces.request.Clients;
import io.alces.request.Dispatcher;
import io.alces.request.Observer;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Dispatchers for steps that send nothing. */
final class Dispatchers {

    private Dispatchers() {}

    static Dispatcher withoutClients() {
        return new Dispatcher(new NoClients(), new Observer(List.of(), false), false);
    }

    private static final class NoClients implements Clients {
        @Override
        public DynamoDbClient blocking() {
            throw new IllegalStateException("nothing is to be sent");
        }

        @Override
        public DynamoDbAsyncClient async() {
            throw new IllegalStateException("nothing is to be sent");
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
