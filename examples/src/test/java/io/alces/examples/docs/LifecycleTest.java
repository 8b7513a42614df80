package io.alces.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Alces;
import io.alces.BatchResult;
import io.alces.Model;
import io.alces.annotation.AfterRead;
import io.alces.annotation.BeforeDelete;
import io.alces.annotation.BeforeWrite;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.annotation.TimeToLive;
import io.alces.annotation.UpdatedAt;
import io.alces.annotation.Version;
import io.alces.error.HookFailedException;
import io.alces.error.StaleItemException;
import io.alces.generate.Ulid;
import io.alces.generate.ValueGenerator;
import io.alces.spi.DeleteEvent;
import io.alces.spi.Listener;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import io.alces.testing.AlcesTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@AlcesTest
@NullUnmarked // Models have no value where one is filled in.
class LifecycleTest {

    @Item(table = "tickets")
    record Ticket(
            @PartitionKey String customerId,
            @SortKey @GeneratedValue(Ulid.class) String ticketId,
            String subject,
            @Default("NORMAL") Priority priority,
            String assignee,
            @CreatedAt Instant createdAt,
            @UpdatedAt Instant updatedAt,
            @TimeToLive(after = "P90D") Instant expiresAt,
            @Version Long version) {

        Ticket withAssignee(String assignee) {
            return new Ticket(
                    customerId, ticketId, subject, priority, assignee, createdAt, updatedAt, expiresAt, version);
        }

        Ticket withExpiresAt(Instant expiresAt) {
            return new Ticket(
                    customerId, ticketId, subject, priority, assignee, createdAt, updatedAt, expiresAt, version);
        }

        static Ticket of(String customerId, String subject) {
            return new Ticket(customerId, null, subject, null, null, null, null, null, null);
        }
    }

    enum Priority {
        NORMAL,
        HIGH
    }

    @Item(table = "coupons")
    record Coupon(
            @PartitionKey @GeneratedValue(ShortCode.class) String code,
            @Default({"web", "shop"}) Set<String> channels,
            @Default(supplier = EndOfYear.class) LocalDate validUntil,
            @Default(function = Title.class) String title,
            @Default(value = "2", forced = true) int format,
            @Default(value = "1", onRead = true) int uses) {}

    static final class ShortCode implements ValueGenerator<String> {

        @Override
        public String generate(Instant now) {
            return Long.toString(now.toEpochMilli(), 36).toUpperCase(Locale.ROOT);
        }
    }

    static final class EndOfYear implements Supplier<LocalDate> {

        @Override
        public LocalDate get() {
            return LocalDate.now(Clock.systemUTC()).withMonth(12).withDayOfMonth(31);
        }
    }

    static final class Title implements Function<Coupon, String> {

        @Override
        public String apply(Coupon coupon) {
            return "Coupon " + coupon.code();
        }
    }

    @Item(table = "trips")
    record Trip(
            @PartitionKey String driver,
            @SortKey @Combine("{day}#{number}") String id,
            LocalDate day,
            int number,
            String start,
            String end) {

        @Computed(from = {"start", "end"})
        String route() {
            return start + " - " + end;
        }
    }

    @Item(table = "articles")
    record Article(@PartitionKey String id, String text, String teaser, boolean locked) {

        @BeforeWrite
        Article withTeaser() {
            return teaser == null ? new Article(id, text, text.split("\\.", 2)[0], locked) : this;
        }

        @BeforeDelete
        void requireUnlocked() {
            if (locked) {
                throw new IllegalStateException("a locked article cannot be deleted");
            }
        }

        @AfterRead
        Article withoutTabs() {
            return new Article(id, text.replace('\t', ' '), teaser, locked);
        }
    }

    static final class AuditTrail implements Listener<Ticket> {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void afterWrite(WriteEvent<Ticket> event) {
            lines.add(event.operation() + " " + event.item().subject());
        }

        @Override
        public void afterUpdate(UpdateEvent<Ticket> event) {
            lines.add(event.operation() + " " + event.changes());
        }

        @Override
        public void beforeDelete(DeleteEvent<Ticket> event) {
            throw new IllegalStateException("tickets are kept");
        }
    }

    private final List<String> shown = new ArrayList<>();

    private void show(String text) {
        shown.add(text);
    }

    @Test
    void create_fillsWhatIsMissing(Model<Ticket> tickets) {
        Ticket stored = tickets.create(Ticket.of("c1", "Printer on fire")).execute();

        assertThat(stored.ticketId()).hasSize(26);
        assertThat(stored.priority()).isEqualTo(Priority.NORMAL);
        assertThat(stored.updatedAt()).isEqualTo(stored.createdAt());
        assertThat(stored.expiresAt())
                .isEqualTo(stored.createdAt().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(tickets.get("c1", stored.ticketId()).execute()).contains(stored);
    }

    @Test
    void defaults_areConstantsSuppliersAndFunctions(Model<Coupon> coupons) {
        Coupon coupon = new Coupon(null, Set.of(), null, null, 1, 5);

        Coupon filled = coupons.withDefaults(coupon);

        assertThat(filled.channels()).containsExactlyInAnyOrder("web", "shop");
        assertThat(filled.validUntil()).isEqualTo(new EndOfYear().get());
        assertThat(filled.title()).isEqualTo("Coupon " + filled.code());
        assertThat(filled.format()).isEqualTo(2);
        assertThat(filled.uses()).isEqualTo(5);
        assertThat(coupons.scan().count().execute()).isZero();
    }

    @Test
    void clocks_areGiven(DynamoDbClient client, Model<Ticket> table) {
        Clock clock = Clock.fixed(
                Instant.parse("2026-01-02T03:04:05Z"), Clock.systemUTC().getZone());

        Alces alces = Alces.builder().client(client).clock(clock).build();

        Model<Ticket> tickets = alces.model(Ticket.class).onTable(table.tableName());
        assertThat(tickets.create(Ticket.of("c1", "Printer on fire")).execute().createdAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void stale_isRefused(Model<Ticket> tickets) {
        Ticket ticket = tickets.create(Ticket.of("c1", "Printer on fire")).execute();
        tickets.save(ticket.withAssignee("Grace")).execute();

        try {
            tickets.save(ticket.withAssignee("Ada")).execute();
        } catch (StaleItemException stale) {
            show(stale.getMessage());
            stale.item(Ticket.class).ifPresent(found -> show(found.assignee()));
        }

        assertThat(shown)
                .containsExactly(
                        "save of Ticket with the key (customerId: S, ticketId: S): expected version 1, found version 2;"
                                + " read the item again",
                        "Grace");
    }

    @Test
    void modify_triesAgain(Model<Ticket> tickets) {
        Ticket ticket = tickets.create(Ticket.of("c1", "Printer on fire")).execute();

        Optional<Ticket> after = tickets.modify("c1", ticket.ticketId(), found -> found.withAssignee("Ada"))
                .execute();

        assertThat(after).map(Ticket::assignee).contains("Ada");
        assertThat(after).map(Ticket::version).contains(2L);
    }

    @Test
    void batches_areIndividual(Model<Ticket> tickets) {
        List<Ticket> items = List.of(Ticket.of("c1", "Printer on fire"), Ticket.of("c1", "Printer is out"));

        BatchResult<Ticket> saved = tickets.saveAll(items).individually().execute();

        assertThat(saved.present()).extracting(Ticket::version).containsExactly(1L, 1L);
    }

    @Test
    void expired_isNotThere(Model<Ticket> tickets) {
        Ticket ticket = tickets.create(Ticket.of("c1", "Printer on fire")).execute();
        String id = ticket.ticketId();
        Instant past = Instant.now().minus(1, ChronoUnit.HOURS);
        tickets.save(ticket.withExpiresAt(past)).execute();

        Optional<Ticket> gone = tickets.get("c1", id).execute();
        Optional<Ticket> left = tickets.get("c1", id).includeExpired().execute();

        assertThat(gone).isEmpty();
        assertThat(left.map(Ticket::ticketId).orElse(id)).isEqualTo(id);
    }

    @Test
    void computed_followsItsParts(Model<Trip> trips) {
        LocalDate day = LocalDate.of(2026, 1, 2);
        Trip trip = trips.create(new Trip("Ada", null, day, 7, "Oslo", "Voss")).execute();

        Trip after = trips.update(trips.keyOfItem(trip))
                .set(Trip::start)
                .to("Hamar")
                .set(Trip::end)
                .to("Voss")
                .execute();

        assertThat(after.id()).isEqualTo("2026-01-02#7");
        assertThat(trips.scan().filter(Trip::route).eq("Hamar - Voss").list().execute())
                .containsExactly(after);
        assertThatThrownBy(() -> trips.update("Ada", after.id())
                        .set(Trip::start)
                        .to("Oslo")
                        .request())
                .hasMessage(
                        "Trip.route is computed from start and end, and the update does not say what end will be; set"
                                + " each part to a value in the same update, or use saveChanges(before, changed)");
    }

    @Test
    void hooks_run(Model<Article> articles) {
        Article article = new Article("a1", "Moose are large.\tThey swim.", null, true);

        Article stored = articles.save(article).execute();

        assertThat(stored).isEqualTo(new Article("a1", "Moose are large. They swim.", "Moose are large", true));
        assertThatThrownBy(() -> articles.deleteItem(stored).execute())
                .isInstanceOf(HookFailedException.class)
                .hasMessage("Article.requireUnlocked: @BeforeDelete threw IllegalStateException");
    }

    @Test
    void listeners_areTold(DynamoDbClient client, Model<Ticket> table) {
        AuditTrail trail = new AuditTrail();

        Alces alces =
                Alces.builder().client(client).itemListener(Ticket.class, trail).build();

        Model<Ticket> tickets = alces.model(Ticket.class).onTable(table.tableName());
        Ticket ticket = tickets.create(Ticket.of("c1", "Printer on fire")).execute();
        tickets.update("c1", ticket.ticketId())
                .set(Ticket::assignee)
                .to("Ada")
                .mustExist()
                .execute();
        assertThatThrownBy(() -> tickets.delete("c1", ticket.ticketId()).execute())
                .isInstanceOf(HookFailedException.class);
        assertThat(trail.lines).containsExactly("CREATE Printer on fire", "UPDATE [assignee, updatedAt, version]");
    }
}
