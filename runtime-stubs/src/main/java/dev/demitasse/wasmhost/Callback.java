package dev.demitasse.wasmhost;

/**
 * The exports of ABI 0.2 that the host enters, one row each. A module without one of them is not
 * entered and answers the neutral result; one with another type is not loaded.
 */
enum Callback {
  INITIALIZE("_initialize", 0, 0),
  MAIN("main", 2, 1),
  START("_start", 0, 0),
  MALLOC("malloc", 1, 1),
  ON_MEMORY_ALLOCATE("proxy_on_memory_allocate", 1, 1),
  ON_CONTEXT_CREATE("proxy_on_context_create", 2, 0),
  ON_VM_START("proxy_on_vm_start", 2, 1),
  ON_CONFIGURE("proxy_on_configure", 2, 1),
  ON_REQUEST_HEADERS("proxy_on_request_headers", 3, 1),
  ON_REQUEST_BODY("proxy_on_request_body", 3, 1),
  ON_RESPONSE_HEADERS("proxy_on_response_headers", 3, 1),
  ON_RESPONSE_BODY("proxy_on_response_body", 3, 1),
  ON_LOG("proxy_on_log", 1, 0),
  ON_DONE("proxy_on_done", 1, 1),
  ON_DELETE("proxy_on_delete", 1, 0);

  final String export;
  final Signature type;

  Callback(String export, int params, int results) {
    this.export = export;
    this.type = Signature.ofInts(params, results);
  }
}
