package io.alces;

import static io.alces.RequestText.expression;
import static io.alces.RequestText.text;
import static io.alces.query.PropertyPath.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.annotation.Attribute;
import io.alces.annotation.Combine;
import io.alces.annotation.Computed;
import io.alces.annotation.CreatedAt;
import io.alces.annotation.Default;
import io.alces.annotation.Flatten;
import io.alces.annotation.GeneratedValue;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Stored;
import io.alces.annotation.StoredAs;
import io.alces.annotation.Transform;
import io.alces.annotation.UpdatedAt;
import io.alces.error.InvalidItemException;
import io.alces.error.ModelMappingException;
import io.alces.generate.ValueGenerator;
import io.alces.transform.Lowercase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What writes fill in, of requests that are never sent. */
@NullUnmarked // Models have no value where one is filled in.
class FilledRequestsTest {
    private static final Instant NOW = Instant.parse("2023-11-14T22:13:20.123Z");
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final String AT_NOW = "'2023-11-14T22:13:20.123000000Z'";
    private static final String AT_EARLIER = "'2023-11-14T22:12:20.123000000Z'";
    private static final Alces ALCES = Alces.builder()
            .local(URI.create("http://localhost:1"))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();

    @AfterAll
    static void close() {
        ALCES.close();
    }

    private static <T> String saved(Class<T> type, T item) {
        return text(ALCES.model(type).save(item).request().item());
    }

    enum Level {
        LOW,
        HIGH
    }

    @Nested
    class Constants {

        @Item
        record Typed(
                @PartitionKey String id,
                @Default("") String empty,
                @Default("5") Integer number,
                @Default("1.50") BigDecimal decimal,
                @Default("0.5") Double fraction,
                @Default("false") Boolean truth,
                @Default("HIGH") Level level,
                @Default("x") Character letter,
                @Default("ABC") @Transform(Lowercase.class) String lower,
                @Default("2024-02-29T12:00:00Z") Instant instant,

                @Default("2024-02-29T12:00:00Z") @Stored(StoredAs.EPOCH_SECONDS)
                Instant seconds,

                @Default("2024-02-29") LocalDate date,
                @Default("2024") Year year,
                @Default("2024-02-29T12:00:00+01:00") OffsetDateTime offset,
                @Default("PT5M") Duration duration,
                @Default("http://localhost/") URI uri,
                @Default("o") Optional<String> optional,
                @Default({"b", "a"}) SortedSet<String> sorted,
                @Default({"1", "2"}) List<Integer> list,
                @Default("any") Object open) {}

        @Test
        void save_constants_areOfTheTypeOfTheirAttribute() {
            Typed none = new Typed(
                    "1",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Optional.empty(),
                    null,
                    null,
                    null);

            assertThat(saved(Typed.class, none))
                    .isEqualTo("{date:'2024-02-29', decimal:1.5, duration:300, empty:'', fraction:0.5, id:'1',"
                            + " instant:'2024-02-29T12:00:00.000000000Z', letter:'x', level:'HIGH', list:[1, 2],"
                            + " lower:'abc', number:5, offset:'2024-02-29T12:00+01:00', open:'any', optional:'o',"
                            + " seconds:1709208000, sorted:ss[a, b], truth:false, uri:'http://localhost/', year:2024}");
        }

        @Item
        record TooLong(
                @PartitionKey String id,

                @Default("1234567890123456789012345678901234567890")
                BigDecimal n) {}

        @Test
        void model_constantThatCannotBeStored_isRefused() {
            assertThatThrownBy(() -> ALCES.model(TooLong.class))
                    .isInstanceOf(ModelMappingException.class)
                    .hasMessageContaining("TooLong cannot be a model:\n  - TooLong.n: ");
        }
    }

    static final class Sequence implements Supplier<Integer> {
        private final AtomicInteger last = new AtomicInteger();

        @Override
        public Integer get() {
            return last.incrementAndGet();
        }
    }

    static final class Slug implements Function<Article, String> {
        @Override
        public String apply(Article article) {
            return article.title() + "-" + article.number();
        }
    }

    static final class Numbered implements ValueGenerator<String> {
        private final AtomicInteger last = new AtomicInteger();

        @Override
        public String generate(Instant now) {
            return now.toEpochMilli() + "-" + last.incrementAndGet();
        }
    }

    @Item
    record Article(
            @PartitionKey @GeneratedValue(Numbered.class) String id,
            @Default("untitled") String title,
            @Default(supplier = Sequence.class) Integer number,
            @Default(function = Slug.class) String slug,
            @Default(value = "api", forced = true) String source,
            @Default(value = "7", onRead = true) int rank) {}

    /** A model of its own, whose suppliers and generators begin anew. */
    private static Model<Article> articles() {
        return Alces.builder()
                .local(URI.create("http://localhost:1"))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .model(Article.class);
    }

    @Nested
    class Sources {

        @Test
        void create_itemWithoutValues_isFilled() {
            assertThat(text(articles()
                            .create(new Article(null, null, null, null, null, 0))
                            .request()
                            .item()))
                    .isEqualTo("{id:'1700000000123-1', number:1, rank:0, slug:'untitled-1', source:'api',"
                            + " title:'untitled'}");
        }

        @Test
        void save_itemWithValues_keepsThoseThatAreNotForced() {
            assertThat(text(articles()
                            .save(new Article("1", "a", 5, "s", "mine", 1))
                            .request()
                            .item()))
                    .isEqualTo("{id:'1', number:5, rank:1, slug:'s', source:'api', title:'a'}");
        }

        @Test
        void request_ofOneOperationTwice_hasTheSameValues() {
            CreateOperation<Article> create = articles().create(new Article(null, null, null, null, null, 0));

            assertThat(create.request()).isEqualTo(create.request());
        }

        @Test
        void saveAll_givesEachItemItsOwnValues() {
            Article none = new Article(null, null, null, null, null, 0);

            assertThat(articles()
                            .saveAll(List.of(none, none))
                            .requests()
                            .get(0)
                            .requestItems()
                            .get("Article"))
                    .extracting(request -> text(request.putRequest().item()))
                    .containsExactly(
                            "{id:'1700000000123-1', number:1, rank:0, slug:'untitled-1', source:'api',"
                                    + " title:'untitled'}",
                            "{id:'1700000000123-2', number:2, rank:0, slug:'untitled-2', source:'api',"
                                    + " title:'untitled'}");
        }

        @Test
        void withDefaults_givesAFilledItem() {
            assertThat(articles().withDefaults(new Article(null, null, null, null, null, 0)))
                    .isEqualTo(new Article("1700000000123-1", "untitled", 1, "untitled-1", "api", 0));
        }

        @Test
        void update_thatMayCreate_setsWhatIsAbsent() {
            assertThat(expression(articles().update("1").set(Article::rank).to(2)))
                    .isEqualTo("SET rank = 2, title = if_not_exists(title, 'untitled'),"
                            + " number = if_not_exists(number, 1), source = 'api'");
        }

        @Test
        void update_ofWhatHasADefault_leavesItToTheUpdate() {
            assertThat(expression(articles()
                            .update("1")
                            .remove(Article::title)
                            .increment(Article::number)
                            .by(1)))
                    .isEqualTo("SET source = 'api', rank = if_not_exists(rank, 7) REMOVE title ADD number 1");
        }

        @Test
        void update_ofAnItemThatMustExist_setsWhatIsForcedOnly() {
            assertThat(expression(
                            articles().update("1").set(Article::rank).to(2).mustExist()))
                    .isEqualTo("SET rank = 2, source = 'api'");
        }

        @Test
        void update_ofWhatIsForced_isRefused() {
            UpdateOperation<Article, Article> update =
                    articles().update("1").set(Article::source).to("mine");

            assertThatThrownBy(update::request)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Article.source is set by every write, so an update cannot change it; leave it out");
        }

        @Test
        void saveChanges_leavesWhatIsRemoved_andForcesWhatIsForced() {
            Article before = new Article("1", "a", 5, "s", "old", 1);

            assertThat(expression(articles().saveChanges(before, new Article("1", null, 5, "s", "mine", 1))))
                    .isEqualTo("SET source = 'api' REMOVE title");
        }

        @Test
        void saveChanges_ofWhatIsForcedOnly_isEmpty() {
            Article before = new Article("1", "a", 5, "s", "old", 1);
            var none = articles()
                    .saveChanges(before, new Article("1", "a", 5, "s", "mine", 1))
                    .ifChanged();

            assertThat(none.requests()).isEmpty();
        }

        @Item
        record Stamped(
                @PartitionKey String id,
                String text,

                @Default(supplier = Sequence.class, forced = true)
                Integer stamp,

                @Combine("{id}{text}") String both) {

            @Computed(from = "text")
            String upper() {
                return text.toUpperCase(Locale.ROOT);
            }
        }

        @Test
        void saveChanges_ofComputedAttributesOnly_isEmpty() {
            Stamped before = new Stamped("1", "a", 7, "1a");
            Stamped after = new Stamped("1", "a", 7, null);

            assertThat(ALCES.model(Stamped.class)
                            .saveChanges(before, after)
                            .ifChanged()
                            .requests())
                    .isEmpty();
        }

        static final class Failing implements Supplier<String> {
            @Override
            public String get() {
                throw new IllegalStateException("secret");
            }
        }

        @Item
        record Fragile(
                @PartitionKey String id,
                @Default(supplier = Failing.class) String text) {}

        @Test
        void save_whenASupplierFails_saysWhich() {
            Model<Fragile> model = ALCES.model(Fragile.class);

            assertThatThrownBy(() -> model.save(new Fragile("1", null)))
                    .isInstanceOf(InvalidItemException.class)
                    .hasMessage("Fragile.text: the supplier Failing of its default failed with IllegalStateException");
        }
    }

    record Note(
            @Default("none") String text,
            @CreatedAt Instant createdAt,
            @UpdatedAt Instant updatedAt) {
        Note(String text) {
            this(text, null, null);
        }
    }

    sealed interface Part permits Wheel, Wing {}

    record Wheel(@Default("4") Integer size, @UpdatedAt Instant updatedAt) implements Part {}

    record Wing(String name) implements Part {}

    record Audit(@Default("nobody") String user, @CreatedAt Instant createdAt) {}

    record Branch(@Default("oak") String kind, List<Branch> branches) {}

    @Item
    record Holder(
            @PartitionKey String id,
            Note note,
            List<Note> notes,
            Map<String, Optional<Note>> named,
            Set<Part> parts,
            @Flatten Audit audit,
            Branch branch,
            @UpdatedAt Optional<Instant> changedAt) {
        Holder(Note note, List<Note> notes) {
            this("1", note, notes, null, null, null, null, Optional.empty());
        }
    }

    @Nested
    class NestedValues {
        private final Model<Holder> holders = ALCES.model(Holder.class);
        private final Note old = new Note("a", EARLIER, EARLIER);

        @Test
        void save_objectsAtAnyDepth_areFilled() {
            Holder holder = new Holder(
                    "1",
                    new Note(null),
                    List.of(new Note("a", EARLIER, EARLIER)),
                    Map.of("x", Optional.of(new Note("b"))),
                    Set.of(new Wheel(null, null)),
                    new Audit("me", null),
                    new Branch(null, List.of(new Branch(null, null))),
                    Optional.empty());

            assertThat(saved(Holder.class, holder))
                    .isEqualTo(("{branch:{branches:[{kind:'oak'}], kind:'oak'}, changedAt:NOW, createdAt:NOW, id:'1',"
                                    + " named:{x:{createdAt:NOW, text:'b', updatedAt:NOW}},"
                                    + " note:{createdAt:NOW, text:'none', updatedAt:NOW},"
                                    + " notes:[{createdAt:EARLIER, text:'a', updatedAt:NOW}],"
                                    + " parts:[{_type:'Wheel', size:4, updatedAt:NOW}], user:'me'}")
                            .replace("NOW", AT_NOW)
                            .replace("EARLIER", AT_EARLIER));
        }

        @Test
        void save_thatKeepsTimestamps_fillsWhatIsAbsentOnly() {
            Holder holder = new Holder("1", old, List.of(new Note("b")), null, null, null, null, Optional.of(EARLIER));
            String item = "{changedAt:EARLIER, createdAt:NOW, id:'1',"
                    + " note:{createdAt:EARLIER, text:'a', updatedAt:EARLIER},"
                    + " notes:[{createdAt:NOW, text:'b', updatedAt:NOW}]}";

            assertThat(text(holders.save(holder).keepTimestamps().request().item()))
                    .isEqualTo(text(
                            holders.create(holder).keepTimestamps().request().item()))
                    .isEqualTo(text(holders.saveAll(List.of(holder))
                            .keepTimestamps()
                            .requests()
                            .get(0)
                            .requestItems()
                            .get("Holder")
                            .get(0)
                            .putRequest()
                            .item()))
                    .isEqualTo(item.replace("NOW", AT_NOW).replace("EARLIER", AT_EARLIER));
        }

        @Test
        void save_withoutObjects_makesNone() {
            assertThat(saved(Holder.class, new Holder(null, null)))
                    .isEqualTo("{changedAt:NOW, createdAt:NOW, id:'1'}".replace("NOW", AT_NOW));
        }

        @Test
        void saveChanges_inAnObject_updatesItAndTheItem() {
            Holder before = new Holder(old, List.of());

            assertThat(expression(holders.saveChanges(before, new Holder(new Note("b", EARLIER, EARLIER), List.of()))))
                    .isEqualTo("SET note.text = 'b', note.updatedAt = NOW, changedAt = NOW".replace("NOW", AT_NOW));
        }

        @Test
        void saveChanges_besideAnObject_leavesIt() {
            Holder before = new Holder(old, null);

            assertThat(expression(holders.saveChanges(before, new Holder(old, List.of()))))
                    .isEqualTo("SET notes = [], changedAt = NOW".replace("NOW", AT_NOW));
        }

        @Test
        void saveChanges_ofATimestampOnly_isEmpty() {
            Holder before = new Holder(old, null);
            Holder changed = new Holder(new Note("a", EARLIER, NOW), null);

            assertThat(holders.saveChanges(before, changed).ifChanged().requests())
                    .isEmpty();
        }

        @Test
        void saveChanges_ofAList_fillsTheElementsThatAreNew() {
            Holder before = new Holder(null, List.of(old));
            Holder changed = new Holder(null, List.of(new Note(null), old));

            assertThat(expression(holders.saveChanges(before, changed)))
                    .isEqualTo(("SET notes = [{createdAt:NOW, text:'none', updatedAt:NOW},"
                                    + " {createdAt:EARLIER, text:'a', updatedAt:EARLIER}], changedAt = NOW")
                            .replace("NOW", AT_NOW)
                            .replace("EARLIER", AT_EARLIER));
        }

        @Test
        void saveChanges_ofANewObject_fillsIt() {
            assertThat(expression(holders.saveChanges(new Holder(null, null), new Holder(new Note(null), null))))
                    .isEqualTo("SET note = {createdAt:NOW, text:'none', updatedAt:NOW}, changedAt = NOW"
                            .replace("NOW", AT_NOW));
        }

        @Test
        void update_insideAnObject_updatesItAndTheItem() {
            assertThat(expression(holders.update("1")
                            .set(path(Holder::note).then(Note::text))
                            .to("b")
                            .mustExist()))
                    .isEqualTo("SET note.text = 'b', changedAt = NOW, note.updatedAt = NOW".replace("NOW", AT_NOW));
        }

        @Test
        void update_insideAnElement_updatesIt() {
            assertThat(expression(holders.update("1").remove("notes[2].text").mustExist()))
                    .isEqualTo("SET changedAt = NOW, notes[2].updatedAt = NOW REMOVE notes[2].text"
                            .replace("NOW", AT_NOW));
        }

        @Test
        void update_ofAWholeObject_fillsIt() {
            assertThat(expression(holders.update("1")
                            .set(Holder::note)
                            .to(new Note(null))
                            .mustExist()))
                    .isEqualTo("SET note = {createdAt:NOW, text:'none', updatedAt:NOW}, changedAt = NOW"
                            .replace("NOW", AT_NOW));
        }

        @Test
        void update_thatAppends_fillsTheElements() {
            assertThat(expression(holders.update("1")
                            .append(Holder::notes)
                            .values(new Note("b"))
                            .mustExist()))
                    .isEqualTo(("SET notes = list_append(if_not_exists(notes, []),"
                                    + " [{createdAt:NOW, text:'b', updatedAt:NOW}]), changedAt = NOW")
                            .replace("NOW", AT_NOW));
        }

        @Test
        void update_thatMayCreate_fillsAFlattenedObjectThatItChanges() {
            assertThat(expression(holders.update("1").set("audit.user").to("me")))
                    .isEqualTo("SET user = 'me', createdAt = if_not_exists(createdAt, NOW), changedAt = NOW"
                            .replace("NOW", AT_NOW));
        }

        @Test
        void update_thatRemovesFromAFlattenedObject_makesNone() {
            assertThat(expression(holders.update("1").remove("audit.createdAt")))
                    .isEqualTo("SET changedAt = NOW REMOVE createdAt".replace("NOW", AT_NOW));
        }

        @Test
        void update_ofATimestamp_isRefused() {
            UpdateOperation<Holder, Holder> own = holders.update("1").remove(Holder::changedAt);
            UpdateOperation<Holder, Holder> nested =
                    holders.update("1").set("note.updatedAt").to(NOW);

            assertThatThrownBy(own::request)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Holder.changedAt is set by every write, so an update cannot change it; leave it out");
            assertThatThrownBy(nested::request)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Holder.note.updatedAt is set by every write, so an update cannot change it; leave it out");
        }

        @Test
        void update_ofTheTimeOfCreation_isTheCallersOwn() {
            assertThat(expression(holders.update("1").set("audit.createdAt").to(EARLIER)))
                    .isEqualTo("SET createdAt = EARLIER, user = if_not_exists(user, 'nobody'), changedAt = NOW"
                            .replace("NOW", AT_NOW)
                            .replace("EARLIER", AT_EARLIER));
        }
    }

    @Nested
    class OlderNames {

        @Item
        record Renamed(
                @PartitionKey String id,

                @Attribute(aliases = "status") @Default("new")
                String state,

                @Attribute(aliases = {"created", "made"}) @CreatedAt
                Instant createdAt) {}

        @Test
        void update_thatMayCreate_keepsWhatIsStoredUnderThem() {
            assertThat(expression(ALCES.model(Renamed.class).update("1").remove("state")))
                    .isEqualTo(
                            "SET createdAt = if_not_exists(createdAt, if_not_exists(created, if_not_exists(made, NOW)))"
                                            .replace("NOW", AT_NOW)
                                    + " REMOVE state, status");
            assertThat(expression(ALCES.model(Renamed.class)
                            .update("1")
                            .set("createdAt")
                            .to(NOW)))
                    .endsWith(", state = if_not_exists(state, if_not_exists(status, 'new'))");
        }
    }

    @Nested
    class SealedTypes {

        sealed interface Shape permits Circle, Square, Text {}

        record Circle(int radius, int color, @UpdatedAt Instant at) implements Shape {}

        record Square(int side, int color, @UpdatedAt Instant at) implements Shape {}

        record Text(String text, int color, String at) implements Shape {}

        @Item
        record Drawing(@PartitionKey String id, Shape shape) {}

        private String change(String attribute) {
            return expression(
                    ALCES.model(Drawing.class).update("1").set(attribute).to(1));
        }

        @Test
        void update_insideOneClass_updatesItsTime() {
            assertThat(change("shape.side")).isEqualTo("SET shape.side = 1, shape.at = NOW".replace("NOW", AT_NOW));
        }

        @Test
        void update_insideAClassWithoutTheTime_leavesItsOwnAttribute() {
            assertThat(expression(ALCES.model(Drawing.class)
                            .update("1")
                            .set("shape.text")
                            .to("x")))
                    .isEqualTo("SET shape.text = 'x'");
        }

        @Test
        void update_insideAnyOfThem_setsWhatAllHave() {
            assertThat(change("shape.color")).isEqualTo("SET shape.color = 1");
        }
    }

    @Nested
    class Reads {

        record Size(@Default(value = "10", onRead = true) Integer width, Integer height) {}

        @Item
        record Shown(
                @PartitionKey String id,
                @Default(value = "5", onRead = true) int stars,
                @Default(value = "new", onRead = true) String state,
                Size size,
                @Flatten Frame frame,
                List<Size> sizes) {}

        record Frame(@Default(value = "oak", onRead = true) String wood, String glass) {}

        record Stars(int stars, Size size) {}

        private final Model<Shown> shown = ALCES.model(Shown.class);

        private static AttributeValue s(String text) {
            return AttributeValue.fromS(text);
        }

        @Test
        void read_absentAttributes_areTheirDefaults() {
            Map<String, AttributeValue> stored = Map.of(
                    "id", s("1"),
                    "size", AttributeValue.fromM(Map.of()),
                    "sizes", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of()))));

            assertThat(shown.schema().mapToItem(stored))
                    .isEqualTo(new Shown("1", 5, "new", new Size(10, null), null, List.of(new Size(10, null))));
        }

        @Test
        void read_storedNull_staysNull() {
            assertThat(shown.schema().mapToItem(Map.of("id", s("1"), "state", AttributeValue.fromNul(true))))
                    .extracting(Shown::state)
                    .isNull();
        }
    }
}
