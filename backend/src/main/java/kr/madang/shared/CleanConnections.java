package kr.madang.shared;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.r2dbc.connection.DelegatingConnectionFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hands out connections without anybody else's transaction on them. When a reader leaves while its transaction begins,
 * the pool gets the connection back before the database has answered, and whoever comes next would work inside a
 * stranger's transaction: before the wall of another host, with nothing ever committed. The pool's validation query runs
 * after that answer, so what the connection says about itself here is true.
 */
@Component
class CleanConnections implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConnectionPool pool ? new Cleaned(pool) : bean;
    }

    private static class Cleaned extends DelegatingConnectionFactory {

        Cleaned(ConnectionFactory pool) {
            super(pool);
        }

        @Override
        public Mono<? extends Connection> create() {
            return Mono.from(super.create()).flatMap(Cleaned::clean);
        }

        private static Mono<Connection> clean(Connection connection) {
            if (connection.isAutoCommit()) {
                return Mono.just(connection);
            }
            return Mono.from(connection.rollbackTransaction())
                    .thenReturn(connection)
                    .onErrorResume(failure -> Mono.from(connection.close()).then(Mono.error(failure)));
        }
    }
}
