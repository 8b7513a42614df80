package io.alces.it;

import static io.alces.query.Conditions.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alces.Model;
import io.alces.annotation.Attribute;
import io.alces.annotation.GlobalIndex;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import io.alces.error.ConditionFailedException;
import io.alces.reference.Ref;
import io.alces.testing.AlcesTest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@AlcesTest
class RefTest {
    @Item(table = "ref-authors")
    record Author(@PartitionKey @Attribute("author_id") String id) {}

    @Item(table = "ref-books")
    @GlobalIndex(name = "byAuthor", partitionKey = "author")
    record Book(
            @PartitionKey String isbn,
            @SortKey int edition,
            Ref<Author> author,
            Set<Ref<Author>> editors,
            List<Ref<Book>> cites,
            @Nullable Ref<Book> previous) {}

    @Item(table = "ref-royalties")
    record Royalty(
            @PartitionKey Ref<Author> author, @SortKey int year, int amount) {}

    private static final Ref<Author> AUTHOR = Ref.to(Author.class, "a1");
    private static final Book FIRST = new Book("i", 1, AUTHOR, Set.of(), List.of(), null);
    private static final Book SECOND = new Book(
            "i",
            2,
            AUTHOR,
            Set.of(AUTHOR, Ref.to(Author.class, "a2")),
            List.of(Ref.to(Book.class, "i", 1)),
            Ref.to(Book.class, "i", 1));

    @ParameterizedTest
    @EnumSource(Execution.class)
    void save_thenGet_givesTheSameReferences(Execution execution, Model<Book> books) {
        assertThat(execution.run(books.save(SECOND))).isEqualTo(SECOND);
        assertThat(execution.run(books.get("i", 2))).contains(SECOND);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void get_ofAReference_readsItsItem(Execution execution, Model<Book> books) {
        books.save(FIRST).execute();

        assertThat(execution.run(books.get(Ref.to(Book.class, "i", 1)))).contains(FIRST);
    }

    @Test
    void query_ofAnIndexByAReference_findsItems(Model<Book> books) {
        books.saveAll(List.of(FIRST, SECOND, new Book("j", 1, Ref.to(Author.class, "a2"), Set.of(), List.of(), null)))
                .execute();

        assertThat(books.query()
                        .index("byAuthor")
                        .where(Book::author)
                        .eq(AUTHOR)
                        .list()
                        .execute())
                .containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void filter_byReferences_findsItems(Model<Book> books) {
        books.saveAll(List.of(FIRST, SECOND)).execute();

        assertThat(books.scan()
                        .filter(attr(Book::editors).contains(AUTHOR))
                        .list()
                        .execute())
                .containsExactly(SECOND);
        assertThat(books.scan()
                        .filter(attr(Book::previous).eq(Ref.to(Book.class, "i", 1)))
                        .list()
                        .execute())
                .containsExactly(SECOND);
        assertThat(books.scan()
                        .filter(attr(Book::cites).contains(Ref.to(Book.class, "i", 1)))
                        .list()
                        .execute())
                .containsExactly(SECOND);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofReferences_storesThem(Execution execution, Model<Book> books) {
        books.save(FIRST).execute();

        Book after = execution.run(books.update("i", 1)
                .set(Book::author)
                .to(Ref.to(Author.class, "a2"))
                .add(Book::editors)
                .values(AUTHOR)
                .append(Book::cites)
                .values(Ref.to(Book.class, "j", 1))
                .set(Book::previous)
                .to(Ref.to(Book.class, "i", 0))
                .condition(Book::author)
                .eq(AUTHOR));

        assertThat(after)
                .isEqualTo(new Book(
                        "i",
                        1,
                        Ref.to(Author.class, "a2"),
                        Set.of(AUTHOR),
                        List.of(Ref.to(Book.class, "j", 1)),
                        Ref.to(Book.class, "i", 0)));
    }

    @Test
    void condition_onAnotherReference_fails(Model<Book> books) {
        books.save(FIRST).execute();

        assertThatThrownBy(() -> books.delete("i", 1)
                        .condition(Book::author)
                        .eq(Ref.to(Author.class, "a2"))
                        .execute())
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void saveChanges_ofAReference_setsItWhole(Model<Book> books) {
        books.save(SECOND).execute();
        Book changed = new Book("i", 2, AUTHOR, SECOND.editors(), SECOND.cites(), Ref.to(Book.class, "i", 0));

        assertThat(books.saveChanges(SECOND, changed).execute()).isEqualTo(changed);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void referenceAsKey_isAKey(Execution execution, Model<Royalty> royalties) {
        Royalty royalty = new Royalty(AUTHOR, 2026, 5);

        execution.run(royalties.create(royalty));

        assertThat(execution.run(royalties.get(AUTHOR, 2026))).contains(royalty);
        assertThat(execution.run(
                        royalties.query().where(Royalty::author).eq(AUTHOR).list()))
                .containsExactly(royalty);
    }
}
