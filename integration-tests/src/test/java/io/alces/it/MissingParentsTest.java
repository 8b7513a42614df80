package io.alces.it;

import static io.alces.query.PropertyPath.path;
import static io.alces.query.Updates.current;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.alces.Alces;
import io.alces.Model;
import io.alces.UpdateOperation;
import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.error.ConditionFailedException;
import io.alces.error.MissingParentException;
import io.alces.testing.AlcesTest;
import io.alces.testing.Fault;
import io.alces.testing.FaultProxy;
import io.alces.testing.LocalDynamoDb;
import io.alces.transaction.FailureReason;
import io.alces.transaction.TransactionFailedException;
import io.alces.transaction.WriteOutcome;
import io.alces.transaction.WriteTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@AlcesTest
class MissingParentsTest {
    private static final String GAME_IS = "update of Game with the key (id: S): ";
    private static final int ROUNDS = 200;

    @Item(table = "games")
    record Game(
            @PartitionKey String id,
            @Nullable String name,
            @Nullable Board board,
            @Nullable Map<String, Board> boards,
            @Nullable List<Board> history) {
        static Game of(String id) {
            return new Game(id, "chess", null, null, null);
        }

        Game withBoard(@Nullable Board changed) {
            return new Game(id, name, changed, boards, history);
        }
    }

    record Board(
            @Nullable String title,
            @Nullable Integer moves,
            @Nullable List<String> log,
            Set<String> players,
            @Nullable Score score) {
        static final Board EMPTY = new Board(null, null, null, Set.of(), null);

        static Board ofMoves(int moves) {
            return new Board(null, moves, null, Set.of(), null);
        }
    }

    record Score(@Nullable Integer white, @Nullable Integer black) {}

    private static UpdateOperation<Game, Game> setMoves(Model<Game> games) {
        return games.update("g").set(path(Game::board).then(Board::moves)).to(7);
    }

    private static void put(DynamoDbClient client, Model<Game> games, String attribute, AttributeValue value) {
        Map<String, AttributeValue> item =
                new HashMap<>(games.save(Game.of("g")).request().item());
        item.put(attribute, value);
        client.putItem(request -> request.tableName(games.tableName()).item(item));
    }

    private static Game stored(Model<Game> games) {
        return games.get("g").consistent().execute().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_insideOfWhatIsAbsent_namesBoth(Execution execution, Model<Game> games, LocalDynamoDb database) {
        games.create(Game.of("g")).execute();

        try (InterceptedClients clients = new InterceptedClients(database)) {
            assertThatThrownBy(() -> execution.run(setMoves(clients.alces().model(Game.class))))
                    .isInstanceOf(MissingParentException.class)
                    .hasMessage(GAME_IS + "Game.board.moves cannot be set, because Game.board is absent; set Game.board"
                            + " as a whole, or use createParents()")
                    .hasCauseInstanceOf(DynamoDbException.class)
                    .asInstanceOf(InstanceOfAssertFactories.type(MissingParentException.class))
                    .returns("Game.board.moves", MissingParentException::path)
                    .returns("Game.board", MissingParentException::parent);
            assertThat(clients.given())
                    .extracting(request -> request.getClass().getSimpleName())
                    .containsExactly("UpdateItemRequest", "GetItemRequest");
        }
        assertThat(stored(games)).isEqualTo(Game.of("g"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_insideOfWhatIsAbsent_namesBoth(Execution execution, Alces alces, Model<Game> games) {
        games.create(Game.of("g")).execute();
        games.create(Game.of("h")).execute();
        Game before = Game.of("h").withBoard(Board.ofMoves(1));

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(WriteTransaction.on(alces)
                        .add(setMoves(games))
                        .add(games.saveChanges(before, before.withBoard(Board.ofMoves(2))))));

        assertThat(failure)
                .hasMessage(
                        "the transaction was cancelled and nothing was written; 2 of 2 operations failed: position 0, "
                                + GAME_IS
                                + "Game.board.moves cannot be set, because Game.board is absent; set Game.board as a"
                                + " whole; position 1, saveChanges of Game with the key (id: S): Game.board.moves cannot be set,"
                                + " because Game.board is absent; it was there before; read the item again");
        assertThat(failure.outcomes()).allSatisfy(outcome -> {
            assertThat(outcome.reason()).isEqualTo(FailureReason.VALIDATION);
            assertThat(outcome.missingParent())
                    .hasValueSatisfying(missing -> assertThat(missing.parent()).isEqualTo("Game.board"));
        });
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void exactlyOnce_insideOfWhatIsAbsent_namesBoth(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThatThrownBy(() -> execution.run(setMoves(games).exactlyOnce()))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.board.moves cannot be set, because Game.board is absent; set Game.board"
                        + " as a whole");
    }

    /** The engine does not tell which operation is invalid; DynamoDB does. */
    @ParameterizedTest
    @EnumSource(Execution.class)
    void transaction_whoseReasonsTellWhichIsInvalid_namesBoth(
            Execution execution, Alces alces, Model<Game> games, FaultProxy proxy) {
        proxy.on("TransactWriteItems").call(0).inject(Fault.transactionCanceled("None", "ValidationError"));

        TransactionFailedException failure = catchThrowableOfType(
                TransactionFailedException.class,
                () -> execution.run(WriteTransaction.on(alces)
                        .add(games.create(Game.of("h")))
                        .add(setMoves(games))));

        assertThat(failure.outcomes())
                .extracting(WriteOutcome::reason)
                .containsExactly(FailureReason.NONE, FailureReason.VALIDATION);
        assertThat(failure.outcomes().get(1).missingParent()).isPresent();
    }

    /** What the item does not explain stays what DynamoDB says. */
    @Test
    void transaction_invalidForAnotherReason_isToldAsEver(Alces alces, Model<Game> games, FaultProxy proxy) {
        games.create(Game.of("g").withBoard(Board.EMPTY)).execute();
        proxy.on("TransactWriteItems").call(0).inject(Fault.transactionCanceled("ValidationError"));
        proxy.on("TransactWriteItems").call(1).inject(Fault.error(400, "ValidationException"));
        WriteTransaction transaction = WriteTransaction.on(alces).add(setMoves(games));

        TransactionFailedException failure =
                catchThrowableOfType(TransactionFailedException.class, transaction::execute);

        assertThat(failure.outcomes().get(0).reason()).isEqualTo(FailureReason.VALIDATION);
        assertThat(failure.outcomes().get(0).missingParent()).isEmpty();
        assertThatThrownBy(transaction::execute).isExactlyInstanceOf(DynamoDbException.class);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_insideOfNull_namesBoth(Execution execution, Model<Game> games, DynamoDbClient client) {
        put(client, games, "board", AttributeValue.fromNul(true));

        assertThatThrownBy(() -> execution.run(setMoves(games)))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.board.moves cannot be set, because Game.board is absent; set Game.board"
                        + " as a whole, or use createParents()");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofNoItem_namesWhatItLacks(Execution execution, Model<Game> games) {
        assertThatThrownBy(() -> execution.run(games.update("g")
                        .remove(path(Game::board).then(Board::score).then(Score::white))))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.board.score.white cannot be removed, because Game.board is absent; set"
                        + " Game.board as a whole, or use createParents()");
        assertThat(games.get("g").consistent().execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_insideOfAnAbsentElement_namesIt(Execution execution, Model<Game> games) {
        games.create(new Game("g", null, null, null, List.of(Board.EMPTY))).execute();

        assertThatThrownBy(() -> execution.run(games.update("g")
                        .increment(path(Game::history, 1).then(Board::moves))
                        .by(1)))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.history[1].moves cannot be added to, because Game.history[1] is absent; set"
                        + " Game.history[1] as a whole");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofAnElementOfAnAbsentList_namesTheList(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThatThrownBy(() -> execution.run(
                        games.update("g").set(path(Game::history, 0)).to(Board.EMPTY)))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.history[0] cannot be set, because Game.history is absent; set"
                        + " Game.history as a whole");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_refusedForAnotherReason_failsWithThat(Execution execution, Model<Game> games, DynamoDbClient client) {
        put(client, games, "board", AttributeValue.fromS("text"));

        for (UpdateOperation<Game, Game> update :
                List.of(setMoves(games), setMoves(games).createParents())) {
            assertThatThrownBy(() -> execution.run(update))
                    .isExactlyInstanceOf(DynamoDbException.class)
                    .asInstanceOf(InstanceOfAssertFactories.type(DynamoDbException.class))
                    .returns(
                            "ValidationException",
                            failure -> failure.awsErrorDetails().errorCode());
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void update_ofWholeAttributes_isNotLookedInto(Execution execution, Model<Game> games, LocalDynamoDb database) {
        try (InterceptedClients clients = new InterceptedClients(database)) {
            games.create(Game.of("g")).execute();
            Model<Game> watched = clients.alces().model(Game.class);

            assertThatThrownBy(() -> execution.run(watched.update("g")
                            .set(Game::name)
                            .to(current(path(Game::board).then(Board::title)))))
                    .isExactlyInstanceOf(DynamoDbException.class);
            assertThat(clients.given()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_whenNothingIsMissing_sendsTheUpdateAlone(
            Execution execution, Model<Game> games, LocalDynamoDb database) {
        games.create(Game.of("g").withBoard(Board.EMPTY)).execute();

        try (InterceptedClients clients = new InterceptedClients(database)) {
            UpdateOperation<Game, Game> update =
                    setMoves(clients.alces().model(Game.class)).createParents();
            Game after = execution.run(update);

            assertThat(after.board()).isEqualTo(Board.ofMoves(7));
            assertThat(clients.given()).isEqualTo(update.requests());
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_createsWhatIsAbsent(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        Game after = execution.run(games.update("g")
                .set(path(Game::board).then(Board::title))
                .ifAbsent("first")
                .increment(path(Game::board).then(Board::moves))
                .by(3)
                .append(path(Game::board).then(Board::log))
                .values("e4", "e5")
                .add(path(Game::board).then(Board::players))
                .values("ada")
                .set(path(Game::board).then(Board::score).then(Score::white))
                .to(current(path(Game::board).then(Board::score).then(Score::white))
                        .orElse(1)
                        .plus(1))
                .remove(path(Game::board).then(Board::score).then(Score::black))
                .set(path(Game::boards, "a.b").then(Board::moves))
                .to(1)
                .set(Game::name)
                .to("go")
                .createParents());

        assertThat(after)
                .isEqualTo(new Game(
                        "g",
                        "go",
                        new Board("first", 3, List.of("e4", "e5"), Set.of("ada"), new Score(2, null)),
                        Map.of("a.b", Board.ofMoves(1)),
                        null));
        assertThat(stored(games)).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_createsOnlyWhatIsAbsent(Execution execution, Model<Game> games) {
        games.create(Game.of("g").withBoard(Board.ofMoves(1))).execute();

        Game after = execution.run(games.update("g")
                .set(path(Game::board).then(Board::score).then(Score::white))
                .to(1)
                .set(path(Game::board).then(Board::title))
                .to("first")
                .createParents());

        assertThat(after.board()).isEqualTo(new Board("first", 1, null, Set.of(), new Score(1, null)));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_takesNullForAbsent(Execution execution, Model<Game> games, DynamoDbClient client) {
        put(client, games, "board", AttributeValue.fromNul(true));

        assertThat(execution.run(setMoves(games).createParents()).board()).isEqualTo(Board.ofMoves(7));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_createsTheItemToo(Execution execution, Model<Game> games) {
        Game after = execution.run(setMoves(games).createParents());

        assertThat(after).isEqualTo(new Game("g", null, Board.ofMoves(7), null, null));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_ofAnItemThatMustExist_createsNone(Execution execution, Model<Game> games) {
        assertThatThrownBy(() -> execution.run(setMoves(games).mustExist().createParents()))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage(GAME_IS + "its condition does not hold: attribute_exists(id) was false, found nothing");
        assertThat(games.get("g").consistent().execute()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_whenTheConditionFails_createsNone(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThatThrownBy(() -> execution.run(
                        setMoves(games).createParents().condition(Game::name).eq("go")))
                .isInstanceOf(ConditionFailedException.class)
                .hasMessage(GAME_IS + "its condition does not hold: Game.name = String was false, found S")
                .asInstanceOf(InstanceOfAssertFactories.type(ConditionFailedException.class))
                .satisfies(failed -> assertThat(failed.item(Game.class)).contains(Game.of("g")));
        assertThat(stored(games)).isEqualTo(Game.of("g"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_toRemoveParts_createsNothing(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        Game after = execution.run(games.update("g")
                .remove(path(Game::board).then(Board::title))
                .delete(path(Game::board).then(Board::players))
                .values("ada")
                .createParents());

        assertThat(after).isEqualTo(Game.of("g"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_ofAList_isRefused(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThatThrownBy(() -> execution.run(games.update("g")
                        .set(path(Game::history, 0).then(Board::moves))
                        .to(1)
                        .createParents()))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.history[0].moves cannot be set, because Game.history is absent;"
                        + " createParents() cannot create it, since an element of a list is on the way; set"
                        + " Game.history as a whole");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_forWhatAnotherAttributeHas_isRefused(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThatThrownBy(() -> execution.run(games.update("g")
                        .set(path(Game::board).then(Board::title))
                        .to(current(Game::name))
                        .createParents()))
                .isInstanceOf(MissingParentException.class)
                .hasMessage(GAME_IS + "Game.board.title cannot be set, because Game.board is absent; createParents()"
                        + " cannot create it, since what is set comes from another attribute; set Game.board as a"
                        + " whole");
        assertThat(stored(games)).isEqualTo(Game.of("g"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void createParents_givesWhatIsAskedFor(Execution execution, Model<Game> games) {
        games.create(Game.of("g")).execute();

        assertThat(execution
                        .run(setMoves(games).createParents().returnUpdated())
                        .get(path(Game::board).then(Board::moves)))
                .isEqualTo(7);
        assertThat(execution.run(games.update("h")
                        .set(path(Game::board).then(Board::moves))
                        .to(1)
                        .createParents()
                        .returnOld()
                        .ifChanged()))
                .hasValue(Optional.empty());
    }

    /** Each of two creates the parent with its own child, again and again: no child is lost. */
    @Test
    void createParents_ofTwoAtOnce_loseNothing(Model<Game> games) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "g" + round;
            CompletableFuture.allOf(Stream.of("white", "black")
                            .map(color -> games.update(id)
                                    .set("board.score." + color)
                                    .to(1)
                                    .createParents()
                                    .executeAsync())
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(games.get(id).consistent().execute().orElseThrow().board())
                    .as("round %d", round)
                    .isEqualTo(new Board(null, null, null, Set.of(), new Score(1, 1)));
        }
    }
}
