package kr.madang.web;

/**
 * What lets somebody use an operation: a parameter of a controller method, resolved from the request and the place, or
 * refused. Having the parameter is the permission; there is no other check to forget.
 */
public interface Capability {}
