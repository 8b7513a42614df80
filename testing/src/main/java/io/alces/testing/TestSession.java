package io.alces.testing;

import io.alces.Alces;
import io.alces.AlcesBuilder;
import io.alces.Model;
import io.alces.table.TableOperations;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All that one test, or the tests of one class, were given. Thread-safe. */
final class TestSession implements AutoCloseable {
    private final LocalDynamoDb database;
    private final @Nullable FaultProxy proxy;
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final Alces alces;
    private final Alces tables;
    private final Set<Class<?>> created = new HashSet<>();

    private TestSession(LocalDynamoDb database, @Nullable FaultProxy proxy, ExtensionSettings settings, boolean wire) {
        Database reached =
                proxy == null ? database.database() : database.database().through(proxy.endpoint());
        this.database = database;
        this.proxy = proxy;
        this.client = reached.client(settings.attempts());
        this.asyncClient = reached.asyncClient(settings.attempts());
        this.alces = alces(settings, wire);
        this.tables = isUnobserved(settings)
                ? alces
                : Alces.builder().client(database.client()).build();
    }

    static TestSession start(ExtensionSettings settings, boolean proxied, boolean wire) {
        TestSession session = connect(TestDatabases.start(settings.embedded()), settings, proxied, wire);
        try {
            settings.models().forEach(session::model);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static TestSession connect(
            LocalDynamoDb database, ExtensionSettings settings, boolean proxied, boolean wire) {
        try {
            FaultProxy proxy = proxied ? FaultProxy.startBefore(database.endpoint()) : null;
            return new TestSession(database, proxy, settings, wire);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Alces alces() {
        return alces;
    }

    /** The model, its table created once. */
    synchronized <T> Model<T> model(Class<T> type) {
        Model<T> model = alces.model(type);
        if (created.add(type)) {
            new TableOperations(model.context().sentBy(tables.dispatcher()))
                    .create()
                    .execute();
        }
        return model;
    }

    DynamoDbClient client() {
        return client;
    }

    DynamoDbAsyncClient asyncClient() {
        return asyncClient;
    }

    LocalDynamoDb database() {
        return database;
    }

    FaultProxy proxy() {
        if (proxy == null) {
            throw new ParameterResolutionException("No FaultProxy stands before the database that a @BeforeAll method "
                    + "of an enclosing class asked for: ask for the FaultProxy there too");
        }
        return proxy;
    }

    @Override
    public void close() {
        client.close();
        asyncClient.close();
        if (proxy != null) {
            proxy.close();
        }
        database.close();
    }

    private Alces alces(ExtensionSettings settings, boolean wire) {
        AlcesBuilder builder = Alces.builder().client(client).asyncClient(asyncClient);
        if (!database.tableName("").isEmpty()) {
            builder.tableNames(database::tableName);
        }
        if (!wire) {
            builder.withoutWireCodec();
        }
        settings.configuration().forEach(each -> each.accept(builder));
        return builder.build();
    }

    /** Whether nobody counts calls, so that the tables can be created by the Alces that is injected. */
    private boolean isUnobserved(ExtensionSettings settings) {
        return proxy == null && settings.configuration().isEmpty();
    }
}
