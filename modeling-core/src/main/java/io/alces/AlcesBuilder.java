package io.alces;

import io.alces.query.CanIgnoreReturnValue;
import io.alces.request.Clients;
import io.alces.request.CursorSeal;
import io.alces.request.Dispatcher;
import io.alces.request.ItemListeners;
import io.alces.request.Observer;
import io.alces.request.Timeouts;
import io.alces.spi.Listener;
import io.alces.spi.ModelValidation;
import io.alces.spi.OperationListener;
import io.alces.spi.Plugin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes an {@link Alces}.
 *
 * <p>Either clients are given, and used as they are, or Alces makes its own from endpoint, region, credentials, retries
 * and timeouts. Each is set at most once: a second call of a setter is an {@link IllegalStateException}, and null is a
 * {@link NullPointerException}. Plugins and listeners can be any number. Not thread-safe.
 */
@CanIgnoreReturnValue
public final class AlcesBuilder implements Plugin.Registrar {
    private @Nullable DynamoDbClient client;
    private @Nullable DynamoDbAsyncClient asyncClient;
    private @Nullable URI endpoint;
    private @Nullable Supplier<Region> region;
    private @Nullable Supplier<AwsCredentialsProvider> credentials;
    private @Nullable Integer attempts;
    private @Nullable Duration attemptTimeout;
    private @Nullable Duration callTimeout;
    private @Nullable UnaryOperator<String> tableNames;
    private @Nullable String tablePrefix;
    private @Nullable String tableSuffix;
    private @Nullable Clock clock;
    private @Nullable CursorSeal cursorSeal;
    private boolean logsValues;
    private boolean wire = true;
    private ValidationSettings validation = ValidationSettings.NONE;
    private final List<OperationListener> listeners = new ArrayList<>();
    private final List<ItemListeners.Registered<?>> itemListeners = new ArrayList<>();
    private final Map<Class<?>, Object> extensions = new HashMap<>();

    AlcesBuilder() {}

    /** Uses this client for blocking calls. It stays the caller's to close. */
    public AlcesBuilder client(DynamoDbClient client) {
        this.client = once("client", this.client, client);
        return this;
    }

    /** Uses this client for asynchronous calls. It stays the caller's to close. */
    public AlcesBuilder asyncClient(DynamoDbAsyncClient asyncClient) {
        this.asyncClient = once("asyncClient", this.asyncClient, asyncClient);
        return this;
    }

    /** Sends calls to this endpoint instead of the region's own. */
    public AlcesBuilder endpoint(URI endpoint) {
        this.endpoint = once("endpoint", this.endpoint, endpoint);
        return this;
    }

    /** Uses this region instead of the SDK's default. */
    public AlcesBuilder region(Region region) {
        Objects.requireNonNull(region, "region");
        return regionOf(() -> region);
    }

    private AlcesBuilder regionOf(Supplier<Region> region) {
        this.region = once("region", this.region, region);
        return this;
    }

    /** Uses these credentials instead of the SDK's default chain. */
    public AlcesBuilder credentials(AwsCredentialsProvider credentials) {
        Objects.requireNonNull(credentials, "credentials");
        return credentialsOf(() -> credentials);
    }

    private AlcesBuilder credentialsOf(Supplier<AwsCredentialsProvider> credentials) {
        this.credentials = once("credentials", this.credentials, credentials);
        return this;
    }

    /** Uses an engine at {@code endpoint} that checks neither region nor credentials. */
    public AlcesBuilder local(URI endpoint) {
        return endpoint(endpoint)
                .regionOf(() -> Region.US_EAST_1)
                .credentialsOf(() -> StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }

    /**
     * How often a call is sent at most: 4 times unless set.
     *
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public AlcesBuilder attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("a call needs at least 1 attempt, but attempts is " + attempts);
        }
        this.attempts = once("attempts", this.attempts, attempts);
        return this;
    }

    /**
     * How long one attempt of a call may take: 10 seconds unless set. A limit of a second or more may be exceeded by 50
     * milliseconds.
     *
     * @throws IllegalArgumentException if {@code timeout} is less than a millisecond
     */
    public AlcesBuilder attemptTimeout(Duration timeout) {
        this.attemptTimeout = once("attemptTimeout", this.attemptTimeout, Timeouts.checked("attemptTimeout", timeout));
        return this;
    }

    /**
     * How long a call may take, all its attempts together: 30 seconds unless set. A limit of a second or more may be
     * exceeded by 50 milliseconds.
     *
     * @throws IllegalArgumentException if {@code timeout} is less than a millisecond
     */
    public AlcesBuilder callTimeout(Duration timeout) {
        this.callTimeout = once("callTimeout", this.callTimeout, Timeouts.checked("callTimeout", timeout));
        return this;
    }

    /** Names each table by what this makes of the name that its class has. Excludes a prefix and a suffix. */
    public AlcesBuilder tableNames(UnaryOperator<String> tableNames) {
        this.tableNames = once("tableNames", this.tableNames, tableNames);
        checkNaming();
        return this;
    }

    /** Puts {@code prefix} before the name of each table. */
    public AlcesBuilder tablePrefix(String prefix) {
        this.tablePrefix = once("tablePrefix", this.tablePrefix, prefix);
        checkNaming();
        return this;
    }

    /** Puts {@code suffix} after the name of each table. */
    public AlcesBuilder tableSuffix(String suffix) {
        this.tableSuffix = once("tableSuffix", this.tableSuffix, suffix);
        checkNaming();
        return this;
    }

    /** Takes the time from this clock: the system's in UTC unless set. */
    public AlcesBuilder clock(Clock clock) {
        this.clock = once("clock", this.clock, clock);
        return this;
    }

    /**
     * Seals cursors and checkpoints with {@code first}, so that nobody else can make or change one, and takes only those
     * that are sealed with one of these keys. Without it, only damage to a cursor is noticed.
     *
     * <p>All processes that pass cursors to each other have the same keys. To replace a key, first give the new one as one
     * of {@code rest} to all of them, then as {@code first} with the old one behind it, and leave that out when its
     * cursors are no longer in use. Keys are copied, and never logged. Cursors are not encrypted.
     *
     * @throws IllegalArgumentException if a key is shorter than 32 bytes
     */
    public AlcesBuilder cursorKeys(byte[] first, byte[]... rest) {
        List<byte[]> keys = new ArrayList<>(List.of(rest));
        keys.add(0, Objects.requireNonNull(first, "cursorKeys"));
        this.cursorSeal = once("cursorKeys", this.cursorSeal, CursorSeal.keyed(keys));
        return this;
    }

    /** Logs requests and answers whole, at DEBUG, with the values of items. Without it, logs have names and shapes. */
    public AlcesBuilder logValues() {
        this.logsValues = true;
        return this;
    }

    /**
     * Lets the SDK read and write the items of all calls. Without it, clients that Alces makes, and those whose builders
     * {@link WireCodec} was added to, leave that to Alces, which takes less time and memory; what is stored and read is the
     * same. With {@link #logValues} it is always the SDK that does it.
     */
    public AlcesBuilder withoutWireCodec() {
        this.wire = false;
        return this;
    }

    /** Adds what a plugin brings. */
    public AlcesBuilder install(Plugin plugin) {
        Objects.requireNonNull(plugin, "plugin").install(this);
        return this;
    }

    /**
     * Lets models have constraints that nothing checks. Without it, and without a plugin that validates, a model with
     * constraints of Jakarta Bean Validation is refused.
     *
     * @throws IllegalStateException if a plugin that validates was installed
     */
    public AlcesBuilder withoutValidation() {
        this.validation = validation.ignoring();
        return this;
    }

    /** Tells {@code listener} of every call. */
    public AlcesBuilder listener(OperationListener listener) {
        addListener(listener);
        return this;
    }

    @Override
    public void addListener(OperationListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
    }

    @Override
    public void addValidation(ModelValidation validation) {
        this.validation = this.validation.with(Objects.requireNonNull(validation, "validation"));
    }

    /**
     * Tells {@code listener} of what is done to the items of a model, or of each model that is a subtype of {@code type}:
     * {@code Object.class} for all. Any number of them, told in the order of their registration.
     */
    public <T> AlcesBuilder itemListener(Class<T> type, Listener<? super T> listener) {
        addItemListener(type, listener);
        return this;
    }

    @Override
    public <T> void addItemListener(Class<T> type, Listener<? super T> listener) {
        itemListeners.add(new ItemListeners.Registered<>(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(listener, "listener")));
    }

    @Override
    public <E> void addExtension(Class<E> type, E extension) {
        Object present = extensions.putIfAbsent(
                Objects.requireNonNull(type, "type"), Objects.requireNonNull(extension, "extension"));
        if (present != null) {
            throw new IllegalStateException(
                    "an extension of type " + type.getSimpleName() + " was already installed; install one");
        }
    }

    /**
     * Makes the {@code Alces}. Nothing is sent.
     *
     * @throws IllegalStateException if clients are given together with settings for clients to be made
     */
    public Alces build() {
        Clients clients = new ManagedClients(client, asyncClient, clientSettings());
        Dispatcher dispatcher = new Dispatcher(clients, new Observer(listeners, logsValues), wire && !logsValues);
        return new Alces(
                clients,
                dispatcher,
                naming(),
                clock == null ? Clock.systemUTC() : clock,
                cursorSeal == null ? CursorSeal.checksum() : cursorSeal,
                validation,
                itemListeners,
                extensions);
    }

    private @Nullable ClientSettings clientSettings() {
        if (client == null && asyncClient == null) {
            return new ClientSettings(
                    endpoint,
                    region,
                    credentials,
                    attempts == null ? ClientSettings.DEFAULT_ATTEMPTS : attempts,
                    attemptTimeout == null ? ClientSettings.DEFAULT_ATTEMPT_TIMEOUT : attemptTimeout,
                    callTimeout == null ? ClientSettings.DEFAULT_CALL_TIMEOUT : callTimeout);
        }
        refuseWithClient("endpoint", endpoint);
        refuseWithClient("region", region);
        refuseWithClient("credentials", credentials);
        refuseWithClient("attempts", attempts);
        refuseWithClient("attemptTimeout", attemptTimeout);
        refuseWithClient("callTimeout", callTimeout);
        return null;
    }

    private static void refuseWithClient(String setting, @Nullable Object value) {
        if (value != null) {
            throw new IllegalStateException(setting + " is for clients that Alces makes, but a client was given;"
                    + " configure that client, or give none");
        }
    }

    private static <V> V once(String setting, @Nullable V present, V value) {
        if (present != null) {
            throw new IllegalStateException(setting + " was already set");
        }
        return Objects.requireNonNull(value, setting);
    }

    private UnaryOperator<String> naming() {
        if (tableNames != null) {
            return tableNames;
        }
        String prefix = Objects.requireNonNullElse(tablePrefix, "");
        String suffix = Objects.requireNonNullElse(tableSuffix, "");
        return name -> prefix + name + suffix;
    }

    private void checkNaming() {
        if (tableNames != null && (tablePrefix != null || tableSuffix != null)) {
            throw new IllegalStateException("tableNames gives the whole name of a table, but tablePrefix or tableSuffix"
                    + " was set as well; let tableNames add them");
        }
    }
}
