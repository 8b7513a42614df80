package io.alces;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients that can do nothing but be closed. */
final class ClosingClients {

    private ClosingClients() {}

    static final class Blocking implements DynamoDbClient {
        private boolean closed;

        boolean isClosed() {
            return closed;
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    static final class Async implements DynamoDbAsyncClient {
        private boolean closed;

        boolean isClosed() {
            return closed;
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
