package kr.madang.shared;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.GenericReactiveTransaction;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Opens transactions that see one host only. The host is that of the chain's {@link Place}; row-level security reads it
 * from the setting {@code madang.host}, which ends with the transaction. Without a place nothing is set, and nothing is
 * seen: it fails closed.
 */
@Component("transactionManager")
class PlaceTransactions extends R2dbcTransactionManager {

    private static final long serialVersionUID = 1L;

    PlaceTransactions(ConnectionFactory connections) {
        super(connections);
    }

    @Override
    protected Mono<Void> prepareTransactionalConnection(Connection connection, TransactionDefinition definition) {
        Mono<Void> prepared = super.prepareTransactionalConnection(connection, definition);
        return Mono.deferContextual(context ->
                context.hasKey(Place.class) ? prepared.then(enter(connection, Place.of(context))) : prepared);
    }

    /** A database that goes away meanwhile may have committed, or not. */
    @Override
    protected Mono<Void> doCommit(
            TransactionSynchronizationManager synchronization, GenericReactiveTransaction status) {
        return super.doCommit(synchronization, status)
                .onErrorMap(DatabaseAway::isMeantBy, DatabaseAway.WhileCommitting::new);
    }

    /** A database that is gone has rolled back by itself; what is to be told is why. */
    @Override
    protected Mono<Void> doRollback(
            TransactionSynchronizationManager synchronization, GenericReactiveTransaction status) {
        return super.doRollback(synchronization, status).onErrorComplete(DatabaseAway::isMeantBy);
    }

    private static Mono<Void> enter(Connection connection, Place place) {
        return Mono.from(connection
                        .createStatement("select set_config('madang.host', $1, true)")
                        .bind(0, place.host().value().toString())
                        .execute())
                .flatMap(result -> Mono.from(result.map((row, metadata) -> true)))
                .then();
    }
}
