/** Whether the interactions endpoint listens, for the health check. */
export class EndpointHealth {
  isListening = false;
}
