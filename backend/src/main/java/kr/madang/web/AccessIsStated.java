package kr.madang.web;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** The platform does not start while one of its operations says neither what it needs nor that it is public. */
@Component
class AccessIsStated implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping operations;

    AccessIsStated(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.operations = requestMappingHandlerMapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<HandlerMethod> open = operations.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getPackageName().startsWith("kr.madang"))
                .filter(method -> !statesAccess(method))
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Operations without a Capability parameter or @Public: " + open);
        }
    }

    static boolean statesAccess(HandlerMethod method) {
        return method.hasMethodAnnotation(Public.class)
                || AccessFilter.capabilityOf(method).isPresent();
    }
}
